import Figures
import Markdown
import Quantities
import Vault

/// The words of the pages themselves, in the vault's language.
struct Words: Sendable {
  let language: String

  private var isChinese: Bool { language == "zh" }

  /// What the vault's configuration says, else Chinese when in most notes one byte in forty begins a Chinese character: code and tables take up much of a note.
  init(for vault: Vault) {
    if let language = vault.configuration.lang {
      self.language = language.rawValue
      return
    }
    let chinese = vault.notes.count { file in
      let sample = file.note.bytes.prefix(4000)
      return sample.count { $0 >= 0xE4 && $0 <= 0xE9 } * 40 > sample.count
    }
    language = chinese * 2 > vault.notes.count ? "zh" : "en"
  }

  var home: String { isChinese ? "学习笔记" : "Study notes" }
  var errata: String { isChinese ? "勘误" : "Errata" }

  /// The words that stand in templates.
  var table: [String: String] {
    isChinese
      ? [
        "home": "首页", "errata": "勘误", "contents": "目录", "backlinks": "反向链接", "line": "行",
        "stated": "原文", "recomputed": "重算", "why": "依据", "skip": "跳到正文", "created": "创建", "updated": "更新",
        "noErrata": "没有需要更正的数字。",
      ]
      : [
        "home": "Home", "errata": "Errata", "contents": "Contents", "backlinks": "Linked from",
        "line": "Line",
        "stated": "Stated", "recomputed": "Recomputed", "why": "Why", "skip": "Skip to the text",
        "created": "created",
        "updated": "updated", "noErrata": "No figure needed a correction.",
      ]
  }

  func summary(_ summary: FigureSummary) -> String {
    isChinese
      ? "\(summary.found) 个数字：\(summary.holds) 个核实，\(summary.findings) 个更正，\(summary.unchecked) 个未查"
      : "\(summary.found) \(summary.found == 1 ? "figure" : "figures"): \(summary.holds) verified, \(summary.findings) corrected, \(summary.unchecked) unchecked"
  }

  func corrections(_ count: Int) -> String {
    isChinese ? "共 \(count) 处更正" : "\(count) corrections"
  }

  func verdict(_ verdict: Verdict) -> String {
    guard isChinese else { return verdict.rawValue }
    return switch verdict {
    case .exact: "精确"
    case .rounds: "四舍五入"
    case .chained: "由已取整的数推得"
    case .approximate: "约数"
    case .truncated: "截断而非舍入"
    case .unitLabel: "单位标错"
    case .stale: "已过时"
    case .mismatch: "不符"
    case .unchecked: "未查"
    }
  }

  /// Where the right value comes from, for the list of corrections.
  func why(_ figure: Figure) -> String {
    if figure.copyOf != nil { return isChinese ? "照抄了上文的错误数字" : "copies a wrong figure above" }
    return figure.expression ?? ""
  }

  var statedLabel: String { isChinese ? "原文" : "Stated" }
  var recomputedLabel: String { isChinese ? "重算" : "Recomputed" }
  var formulaLabel: String { isChinese ? "算式" : "Formula" }

  func text(_ remark: Remark) -> String { isChinese ? remark.zh : remark.en }

  func line(_ number: Int) -> String { isChinese ? "第 \(number) 行" : "line \(number)" }

  func label(_ label: String) -> String {
    let parts = label.split(separator: " ")
    guard isChinese, let actual = parts.first, let worn = parts.last else { return label }
    return "实为 \(actual)，写作 \(worn)"
  }

  var footnotes: String { isChinese ? "脚注" : "Footnotes" }
  var backToText: String { isChinese ? "回到正文" : "Back to the text" }
  var brokenLink: String { isChinese ? "没有这篇笔记" : "no such note" }
  var deadLink: String { isChinese ? "链接目标不存在" : "leads nowhere" }
}
