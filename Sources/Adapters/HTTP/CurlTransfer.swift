internal import CCurl
internal import Foundation

/// One request on one curl easy handle; lives on the loop's thread.
final class CurlTransfer {
  let easy: UnsafeMutableRawPointer
  let order: CurlOrder
  let continuation: CheckedContinuation<CurlOutcome, Never>
  private let limits: HTTPLimits
  private let errorText: UnsafeMutablePointer<CChar>
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private var headers: [String: String] = [:]
  private var body = Data()
  private var isTooLarge = false

  /// Nil when memory is short.
  init?(
    _ order: CurlOrder, limits: HTTPLimits, caFile: String?,
    continuation: CheckedContinuation<CurlOutcome, Never>
  ) {
    guard let easy = curl_easy_init() else { return nil }
    self.easy = easy
    self.order = order
    self.limits = limits
    self.continuation = continuation
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setSecurity(caFile: caFile)
    setLimits()
    setRequest(order.request)
    setCallbacks()
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headerList)
    errorText.deallocate()
  }

  private func setSecurity(caFile: String?) {
    // http was allowed by `HTTPRequest.objection` only for loopback names.
    let isPlain = order.request.url.hasPrefix("http://")
    _ = lc_setopt_string(easy, CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https")
    _ = lc_setopt_long(easy, CURLOPT_FOLLOWLOCATION, 0)
    _ = lc_setopt_long(easy, CURLOPT_SSL_VERIFYPEER, 1)
    _ = lc_setopt_long(easy, CURLOPT_SSL_VERIFYHOST, 2)
    // An empty proxy keeps libcurl from reading http_proxy and https_proxy (CURLOPT_PROXY(3)).
    _ = lc_setopt_string(easy, CURLOPT_PROXY, "")
    if let caFile { _ = lc_setopt_string(easy, CURLOPT_CAINFO, caFile) }
  }

  private func setLimits() {
    _ = lc_setopt_long(easy, CURLOPT_NOSIGNAL, 1)
    _ = lc_setopt_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connectSeconds * 1000))
    _ = lc_setopt_long(easy, CURLOPT_TIMEOUT_MS, Int(limits.totalSeconds * 1000))
    _ = lc_setopt_long(easy, CURLOPT_MAXAGE_CONN, limits.idleConnectionSeconds)
    _ = lc_setopt_long(easy, CURLOPT_TCP_KEEPALIVE, 1)
  }

  private func setRequest(_ request: HTTPRequest) {
    _ = lc_setopt_string(easy, CURLOPT_URL, request.url)
    _ = lc_setopt_string(easy, CURLOPT_USERAGENT, "LeadsCalendar")
    if request.body != nil || request.method == .post { setBody(request.body ?? Data()) }
    // After the body, which alone would make it a POST.
    _ = lc_setopt_string(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    for header in request.headers {
      headerList = curl_slist_append(headerList, "\(header.name): \(header.value)")
    }
    _ = lc_setopt_list(easy, CURLOPT_HTTPHEADER, headerList)
  }

  private func setBody(_ body: Data) {
    _ = lc_setopt_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
    var bytes = [UInt8](body) + [0]
    // Copied by libcurl, so `bytes` may go; the size must be set before (CURLOPT_COPYPOSTFIELDS(3)).
    _ = lc_setopt_pointer(easy, CURLOPT_COPYPOSTFIELDS, &bytes)
  }

  private func setCallbacks() {
    let this = Unmanaged.passUnretained(self).toOpaque()
    _ = lc_setopt_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    _ = lc_setopt_pointer(easy, CURLOPT_HEADERDATA, this)
    _ = lc_setopt_transfer(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
      transfer.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    _ = lc_setopt_pointer(easy, CURLOPT_WRITEDATA, this)
    _ = lc_setopt_transfer(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let transfer = Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
      return transfer.receiveBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
  }

  private func receiveHeader(_ line: UnsafeRawBufferPointer) {
    let text = String(decoding: line, as: UTF8.self)
    // Every answer begins with a status line; those of 1xx answers come before the one that counts.
    if text.hasPrefix("HTTP/") { return headers = [:] }
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
    headers[text[..<colon].lowercased()] = value
  }

  private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= limits.maximumBodyBytes else {
      isTooLarge = true
      return 0  // Fewer than given: curl ends the transfer (CURLOPT_WRITEFUNCTION(3)).
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  // MARK: The end

  func outcome(_ code: CURLcode) -> CurlOutcome {
    var microseconds: curl_off_t = 0
    _ = lc_getinfo_offset(easy, CURLINFO_TOTAL_TIME_T, &microseconds)
    return CurlOutcome(result: result(code), seconds: Double(microseconds) / 1_000_000)
  }

  private func result(_ code: CURLcode) -> Result<HTTPResponse, HTTPFailure> {
    guard code == CURLE_OK else {
      return .failure(wasSent ? .outcomeUnknown(reason(code)) : .notSent(reason(code)))
    }
    var status = 0
    _ = lc_getinfo_long(easy, CURLINFO_RESPONSE_CODE, &status)
    // Without a status line there was no answer, whatever libcurl makes of it.
    guard status > 0 else { return .failure(.outcomeUnknown("the answer broke off")) }
    return .success(HTTPResponse(status: status, headers: headers, body: body))
  }

  /// False only when certainly no byte of the request left.
  private var wasSent: Bool {
    var requestBytes = 0
    var beforeTransfer: curl_off_t = 0
    _ = lc_getinfo_long(easy, CURLINFO_REQUEST_SIZE, &requestBytes)
    _ = lc_getinfo_offset(easy, CURLINFO_PRETRANSFER_TIME_T, &beforeTransfer)
    return requestBytes > 0 || beforeTransfer > 0
  }

  private func reason(_ code: CURLcode) -> String {
    switch code {
    case CURLE_WRITE_ERROR where isTooLarge:
      return "the answer is larger than \(limits.maximumBodyBytes) bytes"
    case CURLE_ABORTED_BY_CALLBACK: return "cancelled"
    case CURLE_OPERATION_TIMEDOUT where wasSent: return "no answer within \(limits.totalSeconds) seconds"
    default:
      let detail = String(cString: errorText)
      return detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
    }
  }
}
