package import Figures
import Quantities
import SourceText

/// How one figure was recomputed, in words: what is stated, what was computed, from which inputs, lines and sources, and why the
/// verdict.
package enum ExplanationLanguage: String, Sendable, CaseIterable { case zh, en }

extension FileReport {
  /// The explanation of a figure of this file.
  package func explanation(of figure: Figure, in language: ExplanationLanguage, _ palette: Palette) -> String
  {
    let place = position(figure.range.lowerBound)
    let words = ExplanationWords(language: language)
    let stated = (figure.stated.isApproximate ? "~" : "") + bytes.text(in: figure.range)
    var text =
      palette.paint("\(path.printable):\(place.line):\(place.column)", "1") + "  " + stated.printable + "\n"
    func row(_ name: String, _ value: String) {
      let padding = String(repeating: " ", count: max(1, 12 - name.displayWidth))
      text += "  " + palette.paint(name, "2") + padding + value.printable + "\n"
    }
    row(words.form, words.form(figure.form))
    if let computed = figure.computed, figure.verdict != .unchecked {
      row(words.computed, computed.value.written + (computed.unit.map { " " + $0 } ?? ""))
    }
    if let expression = figure.expression { row(words.expression, expression) }
    for (index, input) in figure.inputs.enumerated() {
      row(index == 0 ? words.inputs : "", describe(input, words))
    }
    row(words.verdict, "\(figure.verdict.rawValue) — " + words.why(figure, stated: stated))
    if let label = figure.label { row(words.label, words.label(label)) }
    for remark in figure.remarks { row(words.remark, words.text(remark)) }
    if let suggestion = figure.suggestion { row(words.remark, words.text(suggestion)) }
    return text
  }

  private func describe(_ input: Figure.Input, _ words: ExplanationWords) -> String {
    var text = "\(input.name) = "
    if let expression = input.expression { text += "\(expression) = " }
    text += input.value + (input.unit.map { " " + $0 } ?? "")
    switch input.source {
    case .line(let line): text += "  (\(words.line(line)))"
    case .note(let path, let line): text += "  (\(path):\(line))"
    case .catalog(let field, _, _):
      let origin = [field, input.source.catalogOrigin ?? ""].filter { !$0.isEmpty }
      text += "  (\(origin.joined(separator: ", ")))"
    case .estimator(let source): text += "  (\(source))"
    }
    return text
  }
}

/// The words of explanations in one language.
private struct ExplanationWords {
  let language: ExplanationLanguage

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  var form: String { choose("形式", "form") }
  var computed: String { choose("计算值", "computed") }
  var expression: String { choose("算式", "from") }
  var inputs: String { choose("输入", "inputs") }
  var verdict: String { choose("结论", "verdict") }
  var label: String { choose("单位", "unit") }
  var remark: String { choose("说明", "note") }

  func text(_ remark: Remark) -> String { choose(remark.zh, remark.en) }

  func line(_ line: Int) -> String { choose("第 \(line) 行", "line \(line)") }

  func label(_ label: String) -> String {
    choose(
      "数字是 \(label.replacing(" as ", with: "，却写成 "))",
      "the digits are \(label.replacing(" as ", with: ", and say "))")
  }

  func form(_ form: FigureForm) -> String {
    switch form {
    case .equation: choose("写出的算式：等号左边重算右边", "a written equation: its left side recomputes it")
    case .spec:
      choose("规格：与加速卡和模型目录比较", "a specification: compared with the catalogs of accelerators and models")
    case .table: choose("表格：由估算器或同行的单元格重算", "a table: recomputed by the estimator or the other cells")
    case .comment: choose("代码注释：重新执行它所在的语句", "a comment of code: its statement was run again")
    case .output: choose("打印的输出：与重新执行的输出比较", "printed output: compared with what running prints")
    case .ratio: choose("比值：两个规格或两个数之比", "a ratio of two specifications or two amounts")
    case .configuration: choose("配置：与显存容量比较", "a configuration: compared with what fits")
    case .directive: choose("作者用指令给出的算式", "the author's directive computes it")
    }
  }

  func why(_ figure: Figure, stated: String) -> String {
    let right = figure.corrected?.text ?? ""
    switch figure.verdict {
    case .exact: return choose("与计算值相等", "it is the computed value")
    case .rounds: return choose("计算值四舍五入后就是它", "the computed value rounds to its digits")
    case .chained:
      return choose("操作数是舍入过的数，在舍入范围内成立", "it follows when displayed operands may be rounded")
    case .approximate: return choose("写明是约数，差得不多", "it is stated as approximate, and near enough")
    case .truncated:
      return choose(
        "末位是截断而不是四舍五入；应为 \(right)", "its last digit is cut off and not rounded; it should be \(right)")
    case .unitLabel:
      return choose("换一个单位才成立；应为 \(right)", "its digits hold in another unit only; it should be \(right)")
    case .stale:
      return choose(
        "以前对，目录更新后不对了；应为 \(right)", "it was right before the catalog moved; it should be \(right)")
    case .mismatch: return choose("与计算值不符；应为 \(right)", "it is not what is computed; it should be \(right)")
    case .unchecked: return reason(figure.reason)
    }
  }

  private func reason(_ reason: UncheckedReason?) -> String {
    let text = reason?.text ?? "no-evidence"
    switch reason?.kind ?? "no-evidence" {
    case "no-evidence": return choose("没有可以重算它的依据 (\(text))", "nothing here recomputes it (\(text))")
    case "ambiguous":
      return choose("有多种读法，不能断定 (\(text))", "it can be read in several ways, none for certain (\(text))")
    case "needs-import":
      return choose("它的代码需要不执行的模块 (\(text))", "its code needs a module that is not run (\(text))")
    case "undefined-name":
      return choose("它的代码用了没有定义的名字 (\(text))", "its code uses a name that nothing defines (\(text))")
    case "limit": return choose("它的代码在限额处停止 (\(text))", "its code was stopped at a limit (\(text))")
    case "ignored": return choose("作者的指令说不必检查 (\(text))", "its author's directive says to leave it (\(text))")
    default: return choose("不能重算：\(text)", "it cannot be recomputed: \(text)")
    }
  }
}
