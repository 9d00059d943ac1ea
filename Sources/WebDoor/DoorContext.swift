import Hummingbird
import NIOCore

/// What is known of a request besides itself.
struct DoorContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; a proxy, mostly.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
