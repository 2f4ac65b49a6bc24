using System;
using System.Linq;
using System.Text.Json;
using CsCheck;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Whatever people write in a channel, and in whatever order, is reviewed.</summary>
public sealed class AnyTalkTests
{
    private static readonly string[] Nicks = ["ana", "bo", "cy|away", "dee_", "Zakim"];

    private static readonly string[] Lines =
    [
        "present+", "present- bo", "present+ Eve Moss", "regrets+ bo", "chair: bo", "chair-", "scribe+", "scribe- ana", "scribe: nobody at all here",
        "topic: Walls", "subtopic: Doors", "topic:", "agenda+ Walls", "agenda- 1", "meeting: Paint", "q+", "q+ bo", "q- later", "q=", "ack bo", "ack",
        "PROPOSAL: Paint the walls", "PROPOSAL: Paint the doors", "PROPOSED: ", "RESOLVED: Paint the walls", "RESOLVED: Something else", "RESOLUTION:",
        "+1", "-1 too early", "0", "+0.5", "bo: +1", "+1 on behalf of ana", "+7", "+1 -1", "STRAWPOLL: red or blue?",
        "ACTION: bo to paint", "ACTION: ana and bo to paint", "ACTION: paint", "action bo: paint", "decision rule: consent", "decision rule: none such",
        "ana: What if it rains?", "... and snows", "bo: It will not.", "nobody: hello", "s/walls/halls/", "s/Paint/Wash/g", "i/walls/topic: Roofs/", "",
        "agendum 1 -- Walls -- taken up [from ana]", "As of this point the attendees have been ana, bo", "bo has left #paint", "bo is now known as bobby",
    ];

    // What the domain refuses of such talk; any other code is a mistake of the import.
    private static readonly string[] Expected =
    [
        "responsibility.accountable-missing", "decision.rule-unknown", "decision.unknown", "session.already-present",
    ];

    private static readonly Gen<string> Log = Gen.Select(Gen.Int[0, Nicks.Length - 1], Gen.Int[0, Lines.Length - 1]).Array[0, 40].Select(said =>
        string.Join('\n', said.Select((one, minute) => $"10:{minute:00} <{Nicks[one.Item1]}> {Lines[one.Item2]}").Prepend("10:00 <ana> Hello.")));

    [Fact]
    public async System.Threading.Tasks.Task Review_AnyTalk_IsReadAndShown() => await Log.SampleAsync(
        async log =>
        {
            using var run = new RealRun();
            var file = run.Write("a.log", log);

            var (code, output, error) = await RealRun.Async("review", file, "--json", "--html", run.Path("a.html"));

            (code, error).Should().Be((0, string.Empty));
            using var review = JsonDocument.Parse(output);
            foreach (var resolution in review.RootElement.GetProperty("resolutions").EnumerateArray())
            {
                resolution.GetProperty("verdicts").GetArrayLength().Should().BePositive("a resolution is judged, or the refusal says why not");
            }

            foreach (var unresolved in review.RootElement.GetProperty("unresolved").EnumerateArray())
            {
                var reason = unresolved.GetProperty("reason").GetString()!;
                reason.Should().NotBeNullOrWhiteSpace();
                var refusal = reason[..Math.Max(0, reason.IndexOf(": ", StringComparison.Ordinal))];
                (!refusal.Contains('.', StringComparison.Ordinal) || Expected.Contains(refusal)).Should().BeTrue(reason);
                unresolved.GetProperty("text").GetString().Should().NotBeNullOrWhiteSpace();
            }

            (await RealRun.Async("review", file)).Code.Should().Be(0);
        },
        iter: 100);
}
