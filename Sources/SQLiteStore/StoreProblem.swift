import Foundation
import GRDB

/// The store cannot do its work. Retrying does not help; a person has to mend something.
public struct StoreProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong and what to do; holds no booking's data.
  public let reason: String
  public var description: String { reason }

  /// Another bot works on the database.
  public let isLocked: Bool

  init(_ reason: String, isLocked: Bool = false) {
    self.reason = reason
    self.isLocked = isLocked
  }
}

extension StoreProblem {
  /// A system call on `path` failed, leaving this `errno`.
  init(_ intention: String, path: String, errno code: Int32) {
    let remedy =
      switch code {
      case ENOENT: "Make its folder first, or name another file in the config."
      case ENOTDIR, EISDIR: "Name a file in the config, not a folder."
      case EACCES, EPERM, EROFS: "Let this user write the file and its folder."
      case ENOSPC, EDQUOT: "Make room on its disk."
      default: "Check the file and its folder."
      }
    self.init("Cannot \(intention) \(path): \(String(cString: strerror(code))). \(remedy)")
  }

  /// What a failure inside the database at `path` means for its owner; other errors come back as they are.
  static func explaining(_ error: any Error, path: String) -> any Error {
    switch error {
    case let error as DatabaseError: StoreProblem(error, path: path)
    case let error as DecodingError:
      StoreProblem(
        "The database \(path) holds a value that this version cannot read (\(error.place)). "
          + "Was it written by another version? Use that one, or restore a copy.")
    default: error
    }
  }

  /// Names of result codes: https://www.sqlite.org/rescode.html
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "result code \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(
        "\(path) is not a database. Move it away, or name another file in the config.")
    case .SQLITE_FULL:
      self.init("The disk that holds \(path) is full. Make room and start again; what was decided is kept.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init("The database \(path) cannot be written (\(detail)). Let this user write it and its folder.")
    case .SQLITE_CANTOPEN:
      self.init(
        "The database \(path) cannot be opened (\(detail)). Let this user read and write it and its folder.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        "Another program has kept the database \(path) locked for \(Int(StoreLimits.busySeconds)) seconds. "
          + "End it and start again.")
    case .SQLITE_CORRUPT:
      self.init("The database \(path) is damaged (\(detail)). Restore a copy; keep the damaged file.")
    case .SQLITE_IOERR:
      self.init("The disk failed while the database \(path) was used (\(detail)). Check the disk.")
    default:
      self.init("The database \(path) failed: \(detail).")
    }
  }
}

extension DecodingError {
  /// Which part of a value could not be read; its content stays out, since problems are printed and logged.
  fileprivate var place: String {
    let context: Context? =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
        .dataCorrupted(let context):
        context
      @unknown default: nil
      }
    let path = context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
    return path.isEmpty ? "at its top level" : "at \(path)"
  }
}
