import Foundation

/// What the Web Content Accessibility Guidelines 2.2 (level AA) ask of a page, as far as a browser can tell, and a little
/// more: targets as large as level AAA wants them.
extension Chromium {
  /// One sentence for each fault of the page that is open.
  func faults() throws -> [String] {
    let seen = try value(Self.examination) as? [String] ?? ["The page could not be examined."]
    return try seen + keyboardFaults() + unspokenWords()
  }

  /// Each link and button is reached by the tab key, in the order of reading, and shows that it is (2.1.1, 2.4.3, 2.4.7).
  private func keyboardFaults() throws -> [String] {
    let wanted =
      try value("[...document.querySelectorAll('a, button')].map((e) => e.textContent)") as? [String]
    _ = try value("document.activeElement.blur(), getSelection().removeAllRanges()")
    var reached: [String] = []
    var faults: [String] = []
    for _ in wanted ?? [] {
      try press(key: "Tab", code: 9)
      reached.append(try value("document.activeElement.textContent") as? String ?? "")
      if let fault = try value(Self.focusRing) as? String { faults.append(fault) }
    }
    return reached == wanted ? faults : faults + ["The tab key goes through \(reached), not \(wanted ?? [])."]
  }

  /// What can be seen and is not in the accessibility tree (1.3.1).
  private func unspokenWords() throws -> [String] {
    let spoken = Set(try accessibleNodes().flatMap { $0.split(whereSeparator: \.isWhitespace) })
    let shown = (try value("document.body.innerText") as? String ?? "").split(whereSeparator: \.isWhitespace)
    return shown.filter { !spoken.contains($0) }.map { "“\($0)” is shown, but not read out." }
  }

  /// Colours are compared as 1.4.3 (text) and 1.4.11 (focus) do: by relative luminance.
  private static let colours = """
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const luminance = (colour) => {
      const [r, g, b] = parts(colour).map((v) => v / 255).map((v) =>
        v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const ground = (element) => {
      for (; element; element = element.parentElement) {
        const colour = getComputedStyle(element).backgroundColor;
        if ((parts(colour)[3] ?? 1) === 1) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    """

  private static let focusRing = """
    (() => {
      \(colours)
      const element = document.activeElement, style = getComputedStyle(element);
      const isSeen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        && contrast(style.outlineColor, ground(element.parentElement)) >= 3;
      return isSeen ? null : `Nothing shows that “${element.textContent}” has the focus.`;
    })()
    """

  private static let examination = """
    (() => {
      \(colours)
      const faults = [], all = (selector) => [...document.querySelectorAll(selector)];
      const expect = (isFine, fault) => { if (!isFine) faults.push(fault); };

      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.data.trim(), element = texts.currentNode.parentElement;
        if (!text || element.closest("script, noscript")) continue;
        const style = getComputedStyle(element), size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
        const ratio = contrast(style.color, ground(element));
        expect(ratio >= (isLarge ? 3 : 4.5), `“${text}” has a contrast of ${ratio.toFixed(2)}.`);
        expect(size >= 14, `“${text}” is only ${size} pixels high.`);
        expect(element.closest("main"), `“${text}” stands outside of main.`);
      }
      for (const element of all("a, button")) {
        const { width, height } = element.getBoundingClientRect();
        expect(width >= 44 && height >= 44, `“${element.textContent}” is ${width} × ${height}, too small for a finger.`);
      }
      const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName[1]));
      expect(levels[0] === 1 && levels.filter((level) => level === 1).length === 1, "There must be one h1, first.");
      expect(levels.every((level, index) => index === 0 || level <= levels[index - 1] + 1), "A heading level is skipped.");
      for (const image of all("svg, img")) {
        expect(image.ariaLabel || image.ariaHidden === "true", "A picture has no words.");
      }
      expect(all("main").length === 1, "There must be one main.");
      expect(all("[role=status] h1").length === 1, "What is going on must be a live region.");
      expect(document.documentElement.lang, "The page names no language.");
      expect(document.title.includes(document.querySelector("h1").textContent), "The title does not say what the page says.");
      expect(document.documentElement.scrollWidth <= innerWidth, "The page must be scrolled sideways.");
      const ids = all("[id]").map((element) => element.id);
      expect(new Set(ids).size === ids.length, "Two elements have one id.");
      return faults;
    })()
    """
}
