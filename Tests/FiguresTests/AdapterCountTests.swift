import Testing

/// The line that PEFT prints of LoRA adapters: rank times inputs plus outputs of each matrix. Llama-2-7B has 6,738,415,616 parameters in
/// 32 layers of 4096 and 11,008, so that rank 8 on q and v adds 32 · 8 · 2 · 8192 = 4,194,304, and rank 16 on all seven
/// 32 · 16 · (4 · 8192 + 3 · 15,104) = 39,976,960.
@Suite struct AdapterCountTests {
  private func printed(
    _ line: String, rank: String = "8", targets: String = #"["q_proj", "v_proj"]"#, more: String = "",
    base: String = #"load("meta-llama/Llama-2-7b-hf")"#
  ) -> [String] {
    checked(
      """
      ```python
      model = \(base)
      config = LoraConfig(r=\(rank), lora_alpha=16, target_modules=\(targets)\(more))
      model = get_peft_model(model, config)
      model.print_trainable_parameters()
      # \(line)
      ```
      """)
  }

  private let right = "trainable params: 4,194,304 || all params: 6,742,609,920 || trainable%: 0.0622"

  @Test func asTheConfigurationHasIt() {
    #expect(printed(right) == ["4,194,304 exact", "6,742,609,920 exact", "0.0622 rounds"])
    #expect(printed("Output: " + right, rank: "2 * 4").first == "4,194,304 exact")
  }

  @Test func copiedFromAnotherConfiguration() {
    #expect(
      printed(right, rank: "16", targets: "\"all-linear\"") == [
        "4,194,304 → 39,976,960 mismatch", "6,742,609,920 → 6,778,392,576 mismatch",
        "0.0622 → 0.5898 mismatch",
      ])
  }

  /// Of packed numbers PEFT counts fewer.
  @Test func aQuantizedModelHasOtherNumbersInAll() {
    #expect(
      printed(
        "trainable params: 4,194,304 || all params: 3,504,607,232 || trainable%: 0.1197",
        base: #"load("meta-llama/Llama-2-7b-hf", load_in_4bit=True)"#)
        == ["4,194,304 exact", "0.1197 rounds"])
  }

  @Test(arguments: [
    (#"["query_key_value"]"#, ""), (#"["q_proj", "v_proj"]"#, ", modules_to_save=[\"lm_head\"]"),
    (#"["q_proj", "v_proj"]"#, ", bias=\"all\""), ("None", ""), ("TARGETS", ""),
  ]) func whatIsNotKnownIsNotJudged(targets: String, more: String) {
    #expect(printed(right, rank: "16", targets: targets, more: more) == ["0.0622 rounds"])
    #expect(printed(right, rank: "16", targets: targets, more: more, base: "load()") == ["0.0622 rounds"])
  }

  /// Of two configurations, of another line than the first, behind text with numbers, and of what is done to a model besides.
  @Test func aLineOfAnotherRunIsNotJudged() {
    let other = "trainable params: 8,388,608 || all params: 6,746,804,224 || trainable%: 0.1243"
    let code =
      "model = load(\"meta-llama/Llama-2-7b-hf\")\nconfig = LoraConfig(r=8, target_modules=[\"q_proj\", \"v_proj\"])"
    let share = ["0.1243 rounds"]
    #expect(checked("```python\n\(code)\n```\n\nWith r = 16 instead:\n\n```\n\(other)\n```") == share)
    #expect(checked("```python\n\(code)\n```\n\n## Rank 16\n\n```\n\(other)\n```") == share)
    #expect(checked("```python\n\(code)\n# before: \(other)\n```") == share)
    #expect(checked("```python\n\(code)\n\(code)\n# \(other)\n```") == share)
    #expect(
      checked(
        "```python\nfor r in (8, 16):\n    c = LoraConfig(r=r, target_modules=[\"q_proj\"])\n# \(other)\n```")
        == share)
    #expect(checked("```python\n\(code)\n```\n\n```python\n\(code)\n```\n\n```\n\(other)\n```") == share)
    #expect(
      checked(
        """
        ```python
        model = load("meta-llama/Llama-2-7b-hf")
        a, b = LoraConfig(r=16, target_modules=["q_proj", "v_proj"]), LoraConfig(r=8, target_modules=["q_proj", "v_proj"])
        # \(other)
        ```
        """) == share)
    #expect(
      checked(
        """
        ```python
        model = load("meta-llama/Llama-2-7b-hf")
        for task in tasks:
            c = LoraConfig(r=8, target_modules=["q_proj", "v_proj"])
        # \(other)
        ```
        """) == share)
    // All parameters, a classification head, a longer vocabulary.
    let all = "trainable params: 6,738,415,616 || all params: 6,738,415,616 || trainable%: 100.0"
    #expect(checked("```python\n\(code)\n# \(all)\n```") == ["100.0 exact"])
    let longer = "trainable params: 8,388,608 || all params: 6,755,192,832 || trainable%: 0.1242"
    #expect(checked("```python\n\(code)\n# \(longer)\n```") == ["0.1242 rounds"])
    let head = "trainable params: 4,202,496 || all params: 6,611,546,112 || trainable%: 0.0636"
    #expect(checked("```python\n\(code)\n# \(head)\n```") == ["0.0636 rounds"])
    #expect(
      checked(
        "```python\n\(code)\n# trainable params: 0 || all params: 6,742,609,920 || trainable%: 0.0\n```"
      ).count == 1)
  }

  /// No model is as large with adapters as without.
  @Test func allWithoutTheAdapters() {
    #expect(
      printed("trainable params: 3,000,000 || all params: 6,738,415,616 || trainable%: 0.0445") == [
        "3,000,000 → 4,194,304 mismatch", "0.0445 → 0.0622 mismatch",
      ])
  }

  /// The share follows from the two numbers before it.
  @Test func aShareOfItsOwnNumbers() {
    #expect(
      printed("trainable params: 4,194,304 || all params: 6,742,609,920 || trainable%: 0.622", base: "load()")
        == [
          "0.622 → 0.062 mismatch"
        ])
  }

  @Test func inAFenceAndInAList() {
    let code = """
      ```python
      model = load("mistralai/Mistral-7B-v0.1")
      model = get_peft_model(model, LoraConfig(r=8, target_modules=["q_proj", "v_proj"], bias='none'))
      ```

      """
    // 32 · 8 · (8192 + 5120) = 3,407,872 beside 7,241,732,096
    let line = "trainable params: 3,407,872 || all params: 7,245,139,968 || trainable%: 0.0570"
    let found = ["3,407,872 exact", "7,245,139,968 exact", "0.0570 → 0.0470 mismatch"]
    #expect(checked(code + "```\n\(line)\n```") == found)
    #expect(checked(code + "- \(line)") == found)
  }
}
