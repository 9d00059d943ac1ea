import Foundation

/// A thread that runs one actor's jobs, so that the actor may block on its socket and the cooperative pool never does.
///
/// It starts with the first job and ends with ``stop()``.
final class DedicatedThread: SerialExecutor, @unchecked Sendable {
  // Unchecked: every access to the three variables happens under `condition`.
  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []
  private var isStarted = false
  private var isStopped = false

  private let name: String

  init(name: String) {
    self.name = name
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock {
      jobs.append(job)
      condition.signal()
      guard !isStarted else { return }
      isStarted = true
      start()
    }
  }

  /// Runs what is queued, then ends the thread.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.signal()
    }
  }

  private func start() {
    let thread = Thread { [self] in
      blockBrokenPipeSignal()
      while let batch = nextJobs() {
        for job in batch { job.runSynchronously(on: asUnownedSerialExecutor()) }
      }
    }
    thread.name = name
    thread.start()
  }

  /// Waits for work; nil when stopped.
  private func nextJobs() -> [UnownedJob]? {
    condition.withLock {
      while jobs.isEmpty {
        guard !isStopped else { return nil }
        condition.wait()
      }
      defer { jobs = [] }
      return jobs
    }
  }
}

/// TLS libraries write without MSG_NOSIGNAL: a peer that is gone must be an error of that write, not the end of the process.
private func blockBrokenPipeSignal() {
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &signals, nil)
}
