import Foundation

/// A file of the configuration: the config itself, `.env`, a secret, a key or a certificate.
public struct FileContents: Sendable, Hashable {
  public var text: String
  /// POSIX mode bits, such as `0o600`.
  public var permissions: Int

  public init(text: String, permissions: Int = 0o600) {
    self.text = text
    self.permissions = permissions
  }

  /// Nobody but its owner may read or change it.
  var isPrivate: Bool { permissions & 0o077 == 0 }
}

/// A file is there but cannot be used; `reason` continues its name: "is a folder".
public struct UnreadableFile: Error, Sendable, Hashable {
  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }
}

/// Reads a file of the configuration; nil when there is none at the path.
public typealias FileReader = (_ path: String) throws(UnreadableFile) -> FileContents?

extension FileContents {
  /// Larger than any key or certificate bundle; a mistaken path to something huge is not read in.
  static let maximumBytes = 4 << 20

  /// Reads from the disk; blocks, so it belongs into the start of the program.
  public static func onDisk(_ path: String) throws(UnreadableFile) -> FileContents? {
    // The permissions of a link are not those of the file it leads to.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else { return nil }
    guard !isFolder.boolValue else { throw UnreadableFile(reason: "is a folder, not a file") }
    let attributes: [FileAttributeKey: Any]
    let bytes: Data
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: target)
      guard (attributes[.size] as? Int ?? 0) <= maximumBytes else {
        throw UnreadableFile(reason: "is larger than \(maximumBytes >> 20) MiB")
      }
      bytes = try Data(contentsOf: URL(fileURLWithPath: target))
    } catch let problem as UnreadableFile {
      throw problem
    } catch {
      throw UnreadableFile(reason: "cannot be read by this user")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw UnreadableFile(reason: "is not UTF-8 text")
    }
    // Without the bits nothing says that the file is private.
    return FileContents(text: text, permissions: attributes[.posixPermissions] as? Int ?? 0o777)
  }
}
