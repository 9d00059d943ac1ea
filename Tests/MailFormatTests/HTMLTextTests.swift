import MailFormat
import Testing

@Suite("HTML to text")
struct HTMLTextTests {
  @Test(
    "reads as on the screen",
    arguments: [
      ("a<br>b<br><br>c", "a\nb\n\nc"),
      ("<p>a</p><p>b</p>", "a\n\nb"),
      ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
      ("<b>bo</b>ld  and\n <i>more</i>", "bold and more"),
      ("a&nbsp;&amp;&nbsp;b &lt;c&gt; &euro; &#128512;", "a & b <c> € 😀"),
      ("<table><tr><th>Date</th><td>1 Dec</td></tr><tr><td></td><td>x</td></tr></table>", "Date\t1 Dec\nx"),
      ("<table><tr><td><p>a</p></td><td><div>b</div></td></tr></table>after", "a\tb\nafter"),
      ("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "- a\n- b\n  1. c"),
      ("<blockquote>a<blockquote>b</blockquote></blockquote>c", "> a\n\n>> b\n\nc"),
      ("<pre>a\n  b</pre>", "a\n  b"),
      ("x\u{200B}\u{AD}y", "xy"),
      ("<h1>Title</h1>text", "Title\n\ntext"),
      ("", ""), ("   ", ""), ("plain", "plain"), ("a < b", "a < b"), ("<!-- c -->a", "a"),
    ])
  func blocks(html: String, text: String) {
    #expect(HTMLText.plainText(fromHTML: html) == text)
  }

  @Test(
    "shows where a link leads when its text does not say it",
    arguments: [
      (#"<a href="https://example.org/x">here</a>"#, "here <https://example.org/x>"),
      (#"<a href="https://www.example.org/">example.org</a>"#, "example.org"),
      (#"<a href="mailto:a@example.test">a@example.test</a>"#, "a@example.test"),
      (#"<a href="javascript:alert(1)">here</a>"#, "here"),
      (#"<a href="https://example.org/"><img src="x"></a>end"#, "end"),
      (#"<a name="x">here</a>"#, "here"),
    ])
  func links(html: String, text: String) {
    #expect(HTMLText.plainText(fromHTML: html) == text)
  }

  @Test(
    "leaves out what is not shown",
    arguments: [
      "<script>x</script>", "<style>x</style>", "<head><title>x</title></head>",
      "<div style='DISPLAY : none'>x</div>",
      "<span hidden>x</span>", "<template>x</template>", "<div style='mso-hide:all'><p>x</p></div>",
      "<svg><text>x</text></svg>",
    ])
  func hidden(html: String) {
    #expect(HTMLText.plainText(fromHTML: html + "<p>shown</p>") == "shown")
  }

  @Test("keeps quotations recognisable")
  func quotations() {
    let outlook = #"<p>Yes</p><div id="divRplyFwdMsg"><b>From:</b> A</div><p>old</p>"#
    #expect(HTMLText.plainText(fromHTML: outlook) == "Yes\n\n-----Original Message-----\nFrom: A\n\nold")
    #expect(
      HTMLText.plainText(fromHTML: #"<div>Yes</div><div class="yahoo_quoted">old</div>"#) == "Yes\n> old")
    let indented = #"<blockquote style="margin:0 0 0 40px; border: none; padding:0">mine</blockquote>"#
    #expect(HTMLText.plainText(fromHTML: indented) == "mine")
  }
}
