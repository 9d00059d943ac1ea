#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 uses the system's ICU, whose types are not those of the ICU inside Foundation: Swift
// refuses to import both. Only the charset handlers, which nobody here uses, differ without it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
