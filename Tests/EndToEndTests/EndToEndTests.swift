import Testing

@Suite("From end to end")
struct EndToEndTests {}
