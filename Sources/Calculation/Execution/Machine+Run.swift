import BigInt

extension Machine {
  /// Runs a call to its end. The values are its variables.
  ///
  /// Calls from Python to Python stay in this loop; only functions of this interpreter that call back enter it again.
  func run(
    _ entry: Frame, _ values: [Object], resuming generator: GeneratorObject? = nil,
    raising injected: InstanceObject? = nil
  ) throws(Raise) -> Object {
    try enterNative()
    let outerCallDepth = callDepth
    let outerHandling = handling
    defer {
      leaveNative()
      callDepth = outerCallDepth
      handling = outerHandling
    }
    var frame = entry
    var stack = generator == nil ? OperandStack(values) : OperandStack()
    if let generator { swap(&stack, &generator.stack) }
    var callers: [Frame] = []
    var handlers: [Handler] = generator?.handlers ?? []
    var handled = generator?.handled ?? []
    if let last = handled.last { handling = last }
    var running = unsafe frame.code.running
    var next = frame.next
    var ticks = 256
    var entering: Entering?
    var injected = injected

    for _ in stack.count..<max(stack.count, frame.code.variables.count) { stack.append(.unbound) }
    try spend(8)

    while true {
      do throws(Raise) {
        if let raised = injected {
          injected = nil
          exception = raised
          throw Raise.exception
        }
        while true {
          dispatch: while true {
            ticks &-= 1
            if ticks == 0 {
              ticks = 256
              try spend(256)
            }
            let instruction = unsafe running.instructions[next]
            next &+= 1
            switch instruction.operation {
            case .constant: unsafe stack.append(running.constants[Int(instruction.a)])
            case .none: stack.append(.none)
            case .pop: stack.removeLast()
            case .duplicate: stack.append(stack[stack.count - 1])
            case .duplicateTwo:
              let count = stack.count
              stack.append(stack[count - 2])
              stack.append(stack[count - 1])
            case .swap: stack.swapTop()
            case .rotateThree: stack.rotateThree()

            case .loadLocal:
              let index = frame.base &+ Int(instruction.a)
              if case .unbound = stack[index] {
                stack.append(try unbound(frame.code.variables[Int(instruction.a)], frame.code))
                continue
              }
              stack.appendCopy(of: index)
            case .storeLocal: stack.moveLast(to: frame.base &+ Int(instruction.a))
            case .deleteLocal: stack[frame.base + Int(instruction.a)] = .unbound
            case .loadCell:
              let value = frame.cells[Int(instruction.a)].value
              if case .unbound = value {
                stack.append(try unbound(cell: Int(instruction.a), frame.code))
                continue
              }
              stack.append(value)
            case .storeCell: frame.cells[Int(instruction.a)].value = stack.removeLast()
            case .deleteCell: frame.cells[Int(instruction.a)].value = .unbound
            case .loadGlobal: stack.append(try global(instruction.a))
            case .loadBuiltin: stack.append(try library(Name(number: instruction.a)))
            case .storeGlobal:
              storeGlobal(instruction.a, stack.removeLast(), in: frame.code, at: instruction.b)
            case .deleteGlobal:
              guard globalIfBound(instruction.a) != nil else {
                throw undefined(Name(number: instruction.a))
              }
              setGlobal(instruction.a, .unbound, nil)
            case .loadMember: stack.append(try member(instruction, frame))
            case .storeMember: try storeMember(instruction.a, stack.removeLast(), frame)
            case .deleteMember: try storeMember(instruction.a, nil, frame)
            case .spoilLocal:
              let index = frame.base + Int(instruction.a)
              if stack[index].isChangeable { stack[index] = stack[stack.count - 1] }
            case .spoilCell:
              let cell = frame.cells[Int(instruction.a)]
              if cell.value.isChangeable { cell.value = stack[stack.count - 1] }
            case .spoilGlobal:
              if let value = globalIfBound(instruction.a), value.isChangeable {
                setGlobal(instruction.a, stack[stack.count - 1], origin(of: instruction.a))
              }
            case .spoilMember: break

            case .binary, .augmented:
              let operation = instruction.operator
              let top = stack.count &- 1
              if unsafe stack.compute(operation, at: top &- 1, with: stack.pointer(to: top)) {
                stack.dropNumbers(1)
                continue
              }
              let right = stack.removeLast()
              let left = stack.removeLast()
              let isAugmented = instruction.operation == .augmented
              stack.append(try binary(operation, left, right, isAugmented: isAugmented))
            case .binaryConstant:
              let operation = instruction.operator
              let constant = unsafe running.constants + Int(instruction.a)
              if unsafe stack.compute(operation, at: stack.count &- 1, with: constant) { continue }
              let right = unsafe constant.pointee
              let isAugmented = instruction.b == 1
              stack.append(try binary(operation, stack.removeLast(), right, isAugmented: isAugmented))
            case .binaryLocal:
              let operation = instruction.operator
              let index = frame.base &+ Int(instruction.a)
              if unsafe stack.compute(operation, at: stack.count &- 1, with: stack.pointer(to: index)) {
                continue
              }
              let right = stack[index]
              if case .unbound = right { throw unboundLocal(frame.code.variables[Int(instruction.a)]) }
              stack.append(try binary(operation, stack.removeLast(), right))
            case .unary: stack.append(try unary(instruction.a, stack.removeLast()))
            case .compare:
              let right = stack.removeLast()
              let left = stack.removeLast()
              stack.append(try compare(instruction.a, left, right))

            case .compareJump:
              let comparison = instruction.comparison
              if let result = comparison.quick(stack[stack.count - 2], stack[stack.count - 1]) {
                stack.dropNumbers(2)
                if !result { next = Int(instruction.a) }
                continue
              }
              let right = stack.removeLast()
              let left = stack.removeLast()
              let result = try compare(Int32(comparison.rawValue), left, right)
              if case .unknown = result {
                stack.append(result)
                next = Int(instruction.b)
              } else if try !truth(result) {
                next = Int(instruction.a)
              }

            case .jump: next = Int(instruction.a)
            case .jumpIfFalse, .jumpIfTrue:
              let condition = stack.removeLast()
              if case .unknown = condition {
                stack.append(condition)
                next = Int(instruction.b)
              } else if try truth(condition) == (instruction.operation == .jumpIfTrue) {
                next = Int(instruction.a)
              }
            case .jumpIfFalseOrPop, .jumpIfTrueOrPop:
              let condition = stack[stack.count - 1]
              let wanted = instruction.operation == .jumpIfTrueOrPop
              if try condition.isUnknown ? true : truth(condition) == wanted {
                next = Int(instruction.a)
              } else {
                stack.removeLast()
              }
            case .compareAndJump:
              let right = stack.removeLast()
              let left = stack.removeLast()
              let result = try compare(instruction.a, left, right)
              if try result.isUnknown ? true : !truth(result) {
                stack.append(result)
                next = Int(instruction.b)
              } else {
                stack.append(right)
              }

            case .buildTuple: stack.append(try accounted(.tuple(stack.pop(Int(instruction.a)))))
            case .buildList: stack.append(try accounted(.list(stack.pop(Int(instruction.a)))))
            case .buildSet:
              let items = stack.pop(Int(instruction.a))
              stack.append(try instruction.b == 1 ? makeConstantSet(items) : makeSet(items))
            case .buildString: stack.append(try join(stack.pop(Int(instruction.a))))
            case .buildDictionary: stack.append(try makeDictionary(stack.pop(2 * Int(instruction.a))))
            case .buildSlice:
              let parts = stack.pop(3)
              stack.append(.slice(SliceObject(parts[0], parts[1], parts[2])))
            case .appendTo:
              let value = stack.removeLast()
              if case .list(let list) = stack[stack.count - Int(instruction.a)] {
                try append(value, to: list)
              }
            case .addTo:
              let value = stack.removeLast()
              if case .set(let set) = stack[stack.count - Int(instruction.a)] { try add(value, to: set) }
            case .putIn:
              let value = stack.removeLast()
              let key = stack.removeLast()
              if case .dictionary(let dictionary) = stack[stack.count + 1 - Int(instruction.a)] {
                try put(value, at: key, in: dictionary)
              }
            case .extendTop:
              let iterable = stack.removeLast()
              if case .list(let list) = stack[stack.count - 1] {
                try spread(
                  iterable, into: list, callee: instruction.a == 1 ? stack[stack.count - 2] : nil)
              }
            case .updateSet:
              let iterable = stack.removeLast()
              if case .set(let set) = stack[stack.count - 1] { try update(set, by: iterable) }
            case .updateDictionary:
              let mapping = stack.removeLast()
              if case .dictionary(let dictionary) = stack[stack.count - 1] {
                try spread(
                  mapping, into: dictionary, callee: instruction.a == 1 ? stack[stack.count - 3] : nil)
              }
            case .listToTuple:
              if case .list(let list) = stack.removeLast() { stack.append(.tuple(list.items)) }
            case .unpack: try unpack(stack.removeLast(), Int(instruction.a), onto: &stack)
            case .unpackStarred:
              try unpack(
                stack.removeLast(), before: Int(instruction.a), after: Int(instruction.b), onto: &stack)

            case .subscript:
              if let value = stack[stack.count - 2].quickItem(stack[stack.count - 1]) {
                stack.removeLast()
                stack[stack.count - 1] = value
                continue
              }
              let index = stack.removeLast()
              let base = stack.removeLast()
              stack.append(try item(index, of: base))
            case .storeSubscript:
              if stack[stack.count - 2].quickSetItem(stack[stack.count - 1], stack[stack.count - 3]) {
                stack.removeLast(3)
                continue
              }
              let index = stack.removeLast()
              let base = stack.removeLast()
              try setItem(index, of: base, to: stack.removeLast())
            case .deleteSubscript:
              let index = stack.removeLast()
              try deleteItem(index, of: stack.removeLast())
            case .attribute: stack.append(try attribute(Name(number: instruction.a), of: stack.removeLast()))
            case .storeAttribute:
              let base = stack.removeLast()
              try setAttribute(Name(number: instruction.a), of: base, to: stack.removeLast())
            case .deleteAttribute: try deleteAttribute(Name(number: instruction.a), of: stack.removeLast())
            case .format:
              let format = instruction.b == 1 ? stack.removeLast() : nil
              stack.append(
                try formatField(stack.removeLast(), conversion: UInt8(instruction.a), format: format))

            case .iterate:
              let iterable = stack.removeLast()
              if case .unknown = iterable {
                stack.append(iterable)
                next = Int(instruction.b)
              } else {
                stack.append(try iterator(over: iterable).iteratorBehind)
              }
            case .next:
              if case .iterator(let iterator) = stack[stack.count - 1], iterator.isCounting {
                if let value = iterator.count() {
                  stack.append(.int(value, .none))
                } else {
                  stack.removeLast()
                  next = Int(instruction.a)
                }
              } else if let value = try self.next(stack[stack.count - 1]) {
                stack.append(value)
              } else {
                stack.removeLast()
                next = Int(instruction.a)
              }
            case .yield:
              let value = stack.removeLast()
              guard let generator else { throw error(.RuntimeError, "yield outside a generator") }
              frame.next = next
              swap(&generator.frame, &frame)
              generator.handlers = handlers
              generator.handled = handled
              swap(&generator.stack, &stack)
              generator.state = .suspended
              try spend(256 - ticks)
              return value

            case .send:
              let sent = stack.removeLast()
              if let value = try send(sent, to: stack[stack.count - 1]) {
                stack.append(value)
              } else {
                var result = Object.none
                if case .generator(let inner) = stack.removeLast() { result = inner.result }
                stack.append(result)
                next = Int(instruction.a)
              }

            case .call:
              let count = Int(instruction.a)
              let slot = stack.count - count - 1
              switch stack[slot] {
              case .function(let function):
                entering = Entering(function: function, start: slot + 1, floor: slot)
              case .method(let method):
                if case .function(let function) = method.function {
                  stack[slot] = method.receiver
                  entering = Entering(function: function, start: slot, floor: slot)
                } else {
                  let arguments = stack.pop(count)
                  stack.append(try call(stack.removeLast(), arguments))
                }
              case .type(let type) where !type.traits(version: classVersion).contains(.makesInstances):
                let instance = InstanceObject(type)
                try allocate(Footprint.instance)
                if let initialiser = try initialiser(of: type, argumentCount: count) {
                  stack[slot] = .instance(instance)
                  entering = Entering(
                    function: initialiser, start: slot, floor: slot, purpose: .construct(.instance(instance)))
                } else {
                  stack[slot] = .instance(instance)
                }
              case .instance:
                let arguments = stack.pop(count)
                entering = try begin(stack.removeLast(), arguments, [], &stack)
              default:
                let arguments = stack.pop(count)
                stack.append(try call(stack.removeLast(), arguments))
              }
              break dispatch
            case .expectMethod:
              try expectMethod(Name(number: instruction.a), of: stack[stack.count - 1])
            case .callMethod:
              let count = Int(instruction.b)
              let slot = stack.count - count - 1
              let name = Name(number: instruction.a)
              if case .instance(let instance) = stack[slot], !classesReadAttributes,
                instance.attributes[name] == nil,
                case .function(let function)? = instance.type.lookup(name)
              {
                entering = Entering(function: function, start: slot, floor: slot)
              } else {
                let arguments = stack.pop(count)
                let receiver = stack.removeLast()
                if let native = nativeMethod(name, on: receiver) {
                  stack.append(try call(native, on: receiver, arguments, []))
                } else {
                  let callee = try attribute(name, of: receiver)
                  if let target = try target(of: callee) {
                    let values = try bind(target.function, target.prefix + arguments, [])
                    stack.append(contentsOf: values)
                    entering = Entering(
                      function: target.function, start: slot, floor: slot, purpose: target.purpose,
                      isBound: true)
                  } else {
                    stack.append(try call(callee, arguments))
                  }
                }
              }
              break dispatch
            case .callKeywords:
              let all = stack.pop(Int(instruction.a))
              let callee = stack.removeLast()
              guard case .tuple(let keywords) = unsafe running.constants[Int(instruction.b)] else {
                break dispatch
              }
              let split = all.count - keywords.items.count
              var named: [KeywordArgument] = []
              for (position, keyword) in keywords.items.enumerated() {
                named.append((Name(number: Int32(keyword.smallInteger ?? 0)), all[split + position]))
              }
              entering = try begin(callee, Array(all[..<split]), named, &stack)
              break dispatch
            case .callSpread:
              guard case .dictionary(let keywords) = stack.removeLast(),
                case .list(let list) = stack.removeLast()
              else { break dispatch }
              entering = try begin(stack.removeLast(), list.items, try keywordArguments(keywords), &stack)
              break dispatch
            case .parent: stack.append(try parent(frame, first: stack[frame.base]))
            case .makeFunction:
              let code = frame.code.children[Int(instruction.a)]
              var annotations: DictionaryObject?
              if code.hasAnnotations, case .dictionary(let dictionary) = stack.removeLast() {
                annotations = dictionary
              }
              let keywordDefaults = stack.pop(
                code.parameters.count { $0.kind == .keywordOnly && $0.hasDefault })
              let defaults = stack.pop(Int(instruction.b))
              try allocate(Footprint.function)
              let function = FunctionObject(
                code, defaults: defaults, keywordDefaults: keywordDefaults,
                cells: code.outerCells.map { frame.cells[$0] })
              function.annotations = annotations
              stack.append(.function(function))
            case .makeClass:
              let code = frame.code.children[Int(instruction.a)]
              guard case .tuple(let names) = unsafe running.constants[Int(instruction.b)] else {
                break dispatch
              }
              var keywords: [KeywordArgument] = []
              for (name, value) in zip(names.items, stack.pop(names.items.count)) {
                keywords.append((Name(number: Int32(name.smallInteger ?? 0)), value))
              }
              guard case .list(let list) = stack.removeLast() else { break dispatch }
              if let unknown = list.items.first(where: \.isUnknown) {
                stack.append(unknown)
              } else {
                let type = try beginClass(code, list.items, &keywords)
                try enterCall()
                frame.next = next
                callers.append(frame)
                frame = Frame(
                  code: code, base: stack.count, floor: stack.count,
                  cells: code.outerCells.map { frame.cells[$0] },
                  purpose: .define(type, keywords))
                unsafe running = code.running
                next = 0
              }
            case .matchPattern:
              let operands = stack.pop(Int(instruction.b))
              try match(instruction.a, operands, frame, onto: &stack)
            case .noteAnnotation: try noteAnnotation(instruction.a, stack.removeLast(), frame)
            case .return:
              var value = stack.removeLast()
              stack.removeLast(stack.count - frame.floor)
              switch frame.purpose {
              case .value: break
              case .construct(let instance): if !value.isUnknown { value = instance }
              case .define(let type, let keywords): value = try finish(type, keywords)
              }
              guard let caller = callers.popLast() else {
                generator?.state = .finished
                generator?.result = value
                try spend(256 - ticks)
                return value
              }
              callDepth -= 1
              frame = consume caller
              unsafe running = frame.code.running
              next = frame.next
              stack.append(value)

            case .setUpTry:
              handlers.append(
                Handler(
                  target: Int(instruction.a), height: stack.count - Int(instruction.b), depth: callers.count,
                  handled: handled.count))
            case .popTry: handlers.removeLast()
            case .matches:
              let type = stack.removeLast()
              stack.append(try matches(stack[stack.count - 1], type))
            case .enterHandler: stack.removeLast()
            case .leaveHandler:
              _ = handled.popLast()
              handling = handled.last ?? outerHandling
            case .raise:
              if instruction.a == 0 { throw raiseAgain() }
              let cause = instruction.a == 2 ? stack.removeLast() : nil
              throw try raise(stack.removeLast(), from: cause)
            case .raiseAgain:
              stack.removeLast()
              throw raiseAgain()
            case .failAssertion:
              if instruction.a == 1 { throw error(.AssertionError, with: [stack.removeLast()]) }
              let failure = error(.AssertionError, "")
              exception?.arguments = []
              throw failure
            case .enterContext: try enterContext(&stack)
            case .exitContext:
              try exitContext(&stack, afterException: instruction.a == 1)
              if instruction.a == 1 {
                _ = handled.popLast()
                handling = handled.last ?? outerHandling
              }

            case .importModule:
              stack.append(
                try importModule(instruction.a, isWhole: instruction.b == 1, byLibrary: frame.code.isLibrary))
            case .importAll:
              importAll(
                of: stack[stack.count - 1],
                Origin(tree: frame.code.tree, tag: frame.code.tag, node: frame.code.nodes[next - 1]))
            case .importMember: stack.append(try importMember(instruction.a, of: stack.removeLast()))
            case .unsupported:
              stack.append(try unsupported(frame.code, at: next - 1))
            case .syntaxError:
              if isStrict { throw error(.SyntaxError, "invalid syntax") }
              stack.append(try unsupported(frame.code, at: next - 1))
            case .record: recorded = stack[stack.count - 1]
            case .observe:
              observe(
                stack[stack.count - 1], StatementReference(tag: frame.code.tag, statement: Int(instruction.a))
              )
            }

          }

          // After a call: either it is done, or it is one to enter.
          if unattributed > 0 { attributeOutput(to: frame.code, at: next - 1) }
          guard let call = entering.take() else { continue }
          let function = call.function
          let code = function.code
          try enterCall()
          if !call.isBound {
            let missing = code.positionalCount - (stack.count - call.start)
            if code.isSimple, missing >= 0, missing <= function.defaults.count {
              if missing > 0 { stack.append(contentsOf: function.defaults.suffix(missing)) }
            } else {
              let arguments = stack.pop(stack.count - call.start)
              do throws(Raise) {
                stack.append(contentsOf: try bind(function, arguments, []))
              } catch {
                callDepth -= 1
                throw error
              }
            }
          }
          if code.isGenerator {
            callDepth -= 1
            let values = stack.pop(stack.count - call.start)
            stack.removeLast(stack.count - call.floor)
            stack.append(try makeGenerator(function, values))
            continue
          }
          var cells: [Cell] = []
          if !code.cells.isEmpty {
            cells = makeCells(function, (call.start..<stack.count).map { stack[$0] })
          }
          frame.next = next
          var entered = Frame(
            code: code, base: call.start, floor: call.floor, cells: cells,
            purpose: call.purpose, function: function)
          swap(&frame, &entered)
          callers.append(consume entered)
          for _ in (stack.count - call.start)..<max(stack.count - call.start, code.variables.count) {
            stack.append(.unbound)
          }
          unsafe running = code.running
          next = 0
        }
      } catch {
        let code = frame.code
        switch error {
        case .limit:
          noteStop(in: code, at: next - 1, callers)
          throw error
        case .exception:
          if let pending = code.pendingMethod(after: next - 1) {
            // A method that is not there is what CPython finds first.
            do throws(Raise) {
              try expectMethod(pending.name, of: stack[stack.count - 1 - pending.depth])
            } catch { guard case .exception = error else { throw error } }
          }
          guard let exception else { throw error }
          if unattributed > 0 { attributeOutput(to: code, at: next - 1) }
          let handler = handlers.popLast()
          try trace(exception, in: code, at: next - 1, callers[(handler?.depth ?? 0)...])
          guard let handler else {
            generator?.state = .finished
            throw error
          }
          while callers.count > handler.depth, let caller = callers.popLast() {
            frame = caller
            callDepth -= 1
          }
          unsafe running = frame.code.running
          handled.removeLast(handled.count - handler.handled)
          handled.append(exception)
          handling = exception
          stack.removeLast(stack.count - handler.height)
          stack.append(.instance(exception))
          next = handler.target
        case .unknown:
          let value = Object.unknown(unknown ?? Unknown(.unsupportedSyntax))
          let instruction = unsafe running.instructions[next - 1]
          switch instruction.operation {
          case .binary, .augmented, .binaryConstant, .binaryLocal, .unary, .compare, .buildSet, .buildString,
            .buildDictionary, .subscript,
            .attribute, .format, .call, .callMethod, .callKeywords, .callSpread, .matches,
            .matchPattern:
            stack.append(value)
          case .jumpIfFalse, .jumpIfTrue, .next, .iterate, .send:
            stack.append(value)
            next = Int(instruction.b)
          case .compareAndJump, .compareJump:
            stack.append(value)
            next = Int(instruction.b)
          default:
            // The call around gives something unknown.
            guard let caller = callers.popLast() else {
              generator?.state = .finished
              throw error
            }
            stack.removeLast(stack.count - frame.floor)
            while let last = handlers.last, last.depth > callers.count { handlers.removeLast() }
            callDepth -= 1
            frame = caller
            unsafe running = frame.code.running
            next = frame.next
            stack.append(value)
          }
        }
      }
    }
  }
}

/// A call of a Python function that is about to begin.
struct Entering {
  let function: FunctionObject
  /// Where its arguments begin on the stack.
  let start: Int
  /// How high the stack is when it is over.
  let floor: Int
  var purpose = Frame.Purpose.value
  /// Whether the arguments are in place as its variables.
  var isBound = false
}
