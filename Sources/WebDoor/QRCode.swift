import CQREncode
import MailTemplates

/// QR codes (ISO/IEC 18004) by libqrencode.
enum QRCode {
  /// Light squares around it, so that cameras find its edge (section 9.1).
  private static let quietSquares = 4

  /// Nil when the text is too long for one.
  static func code(_ text: String) -> ScanCode? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    guard let squares = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        // The lowest bit of each square says whether it is dark (qrencode.h).
        let length = (column..<width).prefix { squares[row * width + $0] & 1 == 1 }.count
        if length > 0 { path += "M\(column + quietSquares) \(row + quietSquares)h\(length)v1h-\(length)z" }
        column += max(length, 1)
      }
    }
    return ScanCode(size: width + 2 * quietSquares, path: path)
  }
}
