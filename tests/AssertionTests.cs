using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MutualLearning.Tests.Conventions;

/// <summary>
/// Every test says what is true: read from the compiled tests, of which each must come to an assertion, itself or through what it calls.
/// That something was not thrown is no assertion. It stands in every test project.
/// </summary>
public sealed class AssertionTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] NoAssertion =
        ["Should", "Invoking", "Awaiting", "Enumerating", "NotThrow", "NotThrowAsync", "NotThrowAfter", "NotThrowAfterAsync", "Skip", "SkipWhen", "SkipUnless"];

    private static readonly Assembly Suite = typeof(AssertionTests).Assembly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    [Fact]
    public void EveryTest_SaysWhatIsTrue() =>
        Tests(Suite.GetTypes()).Where(test => !Asserts(test)).Select(Name).Should().BeEmpty("a test that asserts nothing, or only that nothing was thrown, cannot fail");

    [Fact]
    public void ATestThatOnlyDoesNotThrow_IsFound() =>
        typeof(Samples).GetMethods(Everything).Where(m => !Asserts(m)).Select(m => m.Name).Should().Equal(nameof(Samples.Nothing), nameof(Samples.OnlyNotThrown));

    private static IEnumerable<MethodInfo> Tests(IEnumerable<Type> types) =>
        types.SelectMany(t => t.GetMethods(Everything)).Where(m => m.GetCustomAttributes().Any(a => a is FactAttribute));

    private static string Name(MethodBase method) => $"{method.DeclaringType}.{method.Name}";

    private static bool Asserts(MethodBase test)
    {
        var seen = new HashSet<MethodBase> { test };
        var open = new Stack<MethodBase>(seen);
        while (open.TryPop(out var method))
        {
            foreach (var called in Calls(method))
            {
                if (IsAssertion(called))
                {
                    return true;
                }

                if (called.DeclaringType?.Assembly == Suite && seen.Add(called))
                {
                    open.Push(called);
                }
            }
        }

        return false;
    }

    private static bool IsAssertion(MethodBase method)
    {
        var type = method.DeclaringType;
        return type?.Assembly.GetName().Name switch
        {
            "FluentAssertions" => !NoAssertion.Contains(method.Name, StringComparer.Ordinal) && !method.IsSpecialName && !method.IsConstructor
                && type.Name is not ("AssertionExtensions" or "FluentActions"),
            "xunit.v3.assert" => !NoAssertion.Contains(method.Name, StringComparer.Ordinal),
            "CsCheck" => IsProperty(method),
            "MutualLearning.Testing" => method.Name.StartsWith("Then", StringComparison.Ordinal) || method.Name is "RunAsync" or "Require" or "RequireCancelledAsync",
            _ => false,
        };
    }

    // A sample whose function says whether the property holds, or that compares with a model.
    private static bool IsProperty(MethodBase method) =>
        method.Name.StartsWith("Sample", StringComparison.Ordinal)
        && (method.Name.Length > "SampleAsync".Length || method.GetParameters().Any(p => p.ParameterType is { IsGenericType: true } f
            && f.Name.StartsWith("Func`", StringComparison.Ordinal) && f.GetGenericArguments()[^1] is { } result && (result == typeof(bool) || result == typeof(System.Threading.Tasks.Task<bool>))));

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var machine = method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType;
        return machine is null ? Body(method) : machine.GetMethods(Everything).SelectMany(Body);
    }

    private static IEnumerable<MethodBase> Body(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var ofType = method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var i = 0; i < code.Length;)
        {
            var op = Codes[code[i] == 0xFE ? (short)(0xFE00 | code[i + 1]) : code[i]];
            i += op.Size;
            if (op.OperandType is OperandType.InlineMethod
                && method.Module.ResolveMethod(BitConverter.ToInt32(code, i), ofType, ofMethod) is { } called)
            {
                yield return called is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : called;
            }

            i += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }

    private static class Samples
    {
        public static void Nothing() => _ = new object();

        public static void OnlyNotThrown() => FluentActions.Invoking(Nothing).Should().NotThrow();

        public static void Here() => true.Should().BeTrue();

        public static void Elsewhere() => Here();

        public static async System.Threading.Tasks.Task Later()
        {
            await System.Threading.Tasks.Task.Yield();
            new Action(() => Elsewhere())();
        }
    }
}
