import ArgumentParser

extension ExitCode {
  /// Something that was looked at is not as it should be (sysexits.h keeps 1 free for such).
  static let unhealthy = ExitCode(1)
  /// The configuration cannot be used (EX_CONFIG of sysexits.h).
  static let configuration = ExitCode(78)
  /// A service that is needed does not work (EX_UNAVAILABLE).
  static let serviceUnavailable = ExitCode(69)
  /// Another bot works on the same database (EX_TEMPFAIL).
  static let alreadyRunning = ExitCode(75)
  /// The thing that was asked for does not exist (EX_NOINPUT).
  static let notFound = ExitCode(66)
}
