import Figures
import Quantities
import SourceText

extension [FileReport] {
  /// `lint --format json`: one object with every diagnostic. `start` and `end` are byte offsets.
  package var diagnosticsJSON: String {
    var json = JSONWriter()
    json.object { json in
      json.key("version")
      json.integer(1)
      json.key("diagnostics")
      json.array { json in
        for file in self {
          for diagnostic in file.diagnostics {
            json.newline()
            file.write(diagnostic, to: &json)
          }
        }
      }
    }
    return json.text + "\n"
  }

  /// `figures --format json`: every figure and the summary.
  package var figuresJSON: String {
    var json = JSONWriter()
    var summary = FigureSummary()
    json.object { json in
      json.key("version")
      json.integer(1)
      json.key("notes")
      json.integer(count)
      json.key("figures")
      json.array { json in
        for file in self {
          for figure in file.figures {
            summary.add(figure)
            json.newline()
            file.write(figure, to: &json)
          }
        }
      }
      json.newline()
      json.key("summary")
      json.write(summary)
    }
    return json.text + "\n"
  }
}

extension FileReport {
  fileprivate func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let start = position(diagnostic.range.lowerBound)
    let end = position(diagnostic.range.upperBound)
    json.object { json in
      json.field("rule", diagnostic.rule)
      json.field("severity", diagnostic.severity.rawValue)
      json.field("message", diagnostic.message)
      json.field("file", path)
      json.field("line", start.line)
      json.field("column", start.column)
      json.field("endLine", end.line)
      json.field("endColumn", end.column)
      json.field("start", diagnostic.range.lowerBound)
      json.field("end", diagnostic.range.upperBound)
      json.field("help", diagnostic.help)
      json.key("related")
      json.array { json in
        for related in diagnostic.related {
          let place = position(related.range.lowerBound)
          json.object { json in
            json.field("message", related.message)
            json.field("file", path)
            json.field("line", place.line)
            json.field("column", place.column)
            json.field("start", related.range.lowerBound)
            json.field("end", related.range.upperBound)
          }
        }
      }
      json.key("fix")
      guard let fix = diagnostic.fix else { return json.string(nil) }
      json.object { json in
        json.key("safe")
        json.bool(fix.isSafe)
        json.key("edits")
        json.array { json in
          for edit in fix.edits {
            json.object { json in
              json.field("start", edit.range.lowerBound)
              json.field("end", edit.range.upperBound)
              json.field("replacement", edit.replacement)
            }
          }
        }
      }
    }
  }

  fileprivate func write(_ figure: Figure, to json: inout JSONWriter) {
    let start = position(figure.range.lowerBound)
    let end = position(figure.range.upperBound)
    json.object { json in
      json.field("file", path)
      json.field("line", start.line)
      json.field("column", start.column)
      json.field("endColumn", end.column)
      json.field("start", figure.range.lowerBound)
      json.field("end", figure.range.upperBound)
      json.field("text", bytes.text(in: figure.range))
      json.field("form", figure.form.rawValue)
      json.field("verdict", figure.verdict.rawValue)
      json.field("label", figure.label)
      json.key("stated")
      json.number(figure.stated.value.double)
      json.field("unit", figure.stated.unit?.symbol)
      json.key("approximate")
      json.bool(figure.stated.isApproximate)
      json.key("computed")
      json.number(figure.computed?.value)
      json.field("computedUnit", figure.computed?.unit)
      json.field("corrected", figure.corrected?.text)
      json.field("expression", figure.expression)
      json.key("inputs")
      json.array { json in
        for input in figure.inputs { write(input, to: &json) }
      }
      json.field("reason", figure.reason?.text)
      json.field("suggestion", figure.suggestion?.en)
    }
  }

  private func write(_ input: Figure.Input, to json: inout JSONWriter) {
    json.object { json in
      json.field("name", input.name)
      json.key("value")
      if let number = Double(input.value) { json.number(number) } else { json.string(input.value) }
      json.field("unit", input.unit)
      json.key("source")
      json.object { json in
        switch input.source {
        case .line(let line):
          json.field("file", path)
          json.field("line", line)
        case .note(let path, let line):
          json.field("note", path)
          json.field("line", line)
        case .catalog(let field, let date, let source):
          json.field("catalog", "gpus")
          json.field("field", field)
          json.field("asOf", date)
          json.field("source", source)
        case .estimator(let source):
          json.field("estimator", source)
        }
      }
    }
  }
}

extension JSONWriter {
  mutating func field(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  fileprivate mutating func write(_ summary: FigureSummary) {
    object { json in
      json.field("found", summary.found)
      json.field("checked", summary.checked)
      json.field("holds", summary.holds)
      json.field("findings", summary.findings)
      json.field("unchecked", summary.unchecked)
      json.counts("byForm", summary.byForm.map { ($0.key.rawValue, $0.value.found) })
      json.counts("byVerdict", summary.byVerdict.map { ($0.key.rawValue, $0.value) })
      json.counts("byReason", summary.byReason.map { ($0.key, $0.value) })
    }
  }

  private mutating func counts(_ name: String, _ counts: [(String, Int)]) {
    key(name)
    object { json in
      for (name, count) in counts.sorted(by: { $0.0 < $1.0 }) { json.field(name, count) }
    }
  }
}
