import Synchronization
import Testing
import Vault

@Suite struct JobsTests {
  private final class Running: Sendable {
    let now = Atomic(0)
    let most = Atomic(0)
  }

  @Test(arguments: [1, 2, 3, 64, nil] as [Int?])
  func orderAndLimit(jobs: Int?) async {
    let running = Running()
    let results = await Jobs.$limit.withValue(jobs) {
      await inParallel(Array(0..<1000)) { number in
        let now = running.now.add(1, ordering: .sequentiallyConsistent).newValue
        running.most.max(now, ordering: .sequentiallyConsistent)
        var sum = 0
        for value in 0..<1000 { sum &+= value &* number }
        running.now.subtract(1, ordering: .sequentiallyConsistent)
        return sum
      }
    }
    #expect(results == (0..<1000).map { $0 * 499_500 })
    #expect(running.most.load(ordering: .sequentiallyConsistent) <= jobs ?? .max)
  }
}
