extension Message {
  /// What reading one mail may cost. Beyond a limit the rest is left out and a defect says so.
  public struct Limits: Sendable {
    public static let standard = Limits()

    /// Bytes of a mail that are looked at.
    public var messageBytes = 32 * 1024 * 1024
    /// Lines of a mail that are looked at: each may be a header field, which costs GMime some 500 bytes of
    /// memory. 32 MiB of base64 in the usual lines of 76 characters fit.
    public var messageLines = 500_000
    /// Lines that begin with `--`: GMime compares each with the boundaries of all levels around it.
    public var boundaryLines = 20_000
    /// Semicolons in a mail: each may begin a parameter of some part's field, which costs GMime some 500
    /// bytes of memory.
    public var semicolons = 200_000
    public var headerFields = 1_000
    /// Bytes of one header field, folded. Longer ones are cut.
    public var headerFieldBytes = 64 * 1024
    /// Addresses kept of one header field.
    public var addresses = 100
    /// Message-IDs kept of References and In-Reply-To: the first, and the last ones.
    public var references = 100
    /// Parts of all levels.
    public var parts = 1_000
    /// Levels of multiparts inside each other.
    public var nesting = 32
    /// Levels of messages inside each other.
    public var enclosedMessages = 4
    /// Decoded bytes of all texts together.
    public var textBytes = 256 * 1024
    /// Decoded bytes of all HTML parts together. libxml2 takes time quadratic in the number of attributes of
    /// one tag: seconds for this many bytes.
    public var htmlBytes = 256 * 1024
    public var calendars = 8
    public var calendarBytes = 256 * 1024
    public var attachments = 100

    public init() {}
  }
}
