#pragma once
#include <gmime/gmime.h>

// GObject's casts and type checks are macros, which Swift cannot see. NULL when the object is something else.

static inline GMimeMultipart *lc_multipart(GMimeObject *object) {
  return GMIME_IS_MULTIPART(object) ? (GMimeMultipart *)object : NULL;
}
static inline GMimePart *lc_part(GMimeObject *object) {
  return GMIME_IS_PART(object) ? (GMimePart *)object : NULL;
}
static inline InternetAddressMailbox *lc_mailbox(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address) ? (InternetAddressMailbox *)address : NULL;
}
static inline InternetAddressGroup *lc_group(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_GROUP(address) ? (InternetAddressGroup *)address : NULL;
}
// Of a stream made by g_mime_stream_mem_new; borrowed.
static inline GByteArray *lc_stream_bytes(GMimeStream *stream) {
  return g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream);
}
static inline void lc_unref(void *object) { g_object_unref(object); }

// Starts GMime; call it once. The options are never changed afterwards and never freed.
static inline GMimeParserOptions *lc_start_gmime(void) {
  g_mime_init();
  // An enclosed message stays a part with bytes. GMime's own reading of it takes time quadratic in the number
  // of its address headers (3.2.13, gmime-message.c, process_header).
  static const char *const enclosed[] = {"rfc822", "rfc2822", "global", "news", "partial"};
  for (size_t i = 0; i < sizeof enclosed / sizeof *enclosed; i++)
    g_mime_object_register_type("message", enclosed[i], g_mime_part_get_type());
  // For bytes above 127 without a charset. GMime's default would be that of the process's locale.
  const char *fallback[] = {"utf-8", "windows-1252", NULL};
  GMimeParserOptions *options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, fallback);
  return options;
}
