import ArgumentParser
import Foundation
import Reporting

struct LocalGPUs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "local", abstract: "This machine's cards: memory in all, used, free, and by process.",
    discussion:
      "It asks nvidia-smi, or rocm-smi where that is not there. Exit status: 1 where there are no cards.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let palette = Terminal.palette(output.color)
    if let cards = Self.answer("nvidia-smi", LocalCard.nvidiaQuery) {
      let processes = Self.answer("nvidia-smi", LocalCard.nvidiaProcessQuery) ?? ""
      Terminal.print(LocalCard.nvidia(cards, processes: processes).table(palette))
    } else if let json = Self.answer("rocm-smi", LocalCard.rocmQuery) {
      Terminal.print(LocalCard.rocm(json).table(palette))
    } else {
      Terminal.printError(
        "reckon: neither nvidia-smi nor rocm-smi gives an answer: this machine has no cards, or no driver\n")
      throw ExitCode(1)
    }
  }

  /// What a program prints; `nil` where there is none or it fails.
  private static func answer(_ program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return nil
    }
    let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
