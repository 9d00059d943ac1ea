internal import CGMime

/// What a part says about itself. Valid as long as the part.
struct PartHeader {
  private let object: UnsafeMutablePointer<GMimeObject>

  init(_ object: UnsafeMutablePointer<GMimeObject>) {
    self.object = object
  }

  /// In lower case; `text/plain` when none is given (RFC 2045, section 5.2).
  var mediaType: String {
    guard let type = g_mime_object_get_content_type(object) else { return "text/plain" }
    return TextCleaning.oneLine(GMimeLibrary.taking(g_mime_content_type_get_mime_type(type)) ?? "")
      .lowercased()
  }

  /// A parameter of the Content-Type, decoded (RFC 2231).
  func parameter(_ name: String) -> String? {
    g_mime_object_get_content_type_parameter(object, name).map { TextCleaning.oneLine(String(cString: $0)) }
  }

  /// The last component only: a name is never a path.
  var fileName: String? {
    guard let name = lc_part(object).flatMap(g_mime_part_get_filename) else { return nil }
    let parts = TextCleaning.oneLine(String(cString: name)).unicodeScalars.split { $0 == "/" || $0 == "\\" }
    return parts.last.map { String(String($0).prefix(255)) }
  }

  /// Meant to be saved rather than read.
  var isFile: Bool {
    fileName != nil
      || g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() } == "attachment"
  }
}
