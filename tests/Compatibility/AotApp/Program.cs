// Compiled ahead of time, this does what a host does: it registers the library with plug-ins, runs a session and a decision through the
// facades, writes the events as JSON and reads them back, and reads a log. It ends with 0 when all of it worked.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using MutualLearning.Voting;
using MutualLearning.Voting.Certificates;
using NetStandardPlugin;

PersonId ana = new("t-ana"), ben = new("ben");
await using var services = new ServiceCollection()
    .AddMutualLearning(ml => ml.AddVotingRules().AddDecisionRule<TwoThirdsOfTenured>().AddContributionKind<Appreciation>())
    .BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();

await sessions.StartAsync(new("thanks"), new PracticeId("open-meeting"), "Say thanks", [ana, ben], ana);
var said = await sessions.ContributeAsync(new("thanks"), ana, new ContributionKind("appreciation"), "thanks for the notes");
await decisions.DeclareAsync(new("go"), Declarations.Secret([ana, ben]), ana);
await decisions.CastAsync(new("go"), ana, Stance.Yes);
var closed = await decisions.CloseAsync(new("go"), ana);
await decisions.DeclareAsync(new("day"), new("Which day?", new RuleSpec("schulze"), [ana, ben]) { Options = ["Monday", "Friday"] }, ana);
await decisions.VoteAsync(new("day"), ana, Preference.Ranked("Friday", "Monday"));
_ = (await decisions.CloseAsync(new("day"), ana)).Value;
var elected = (await decisions.FindUnfilteredAsync(new("day")))!;
var proof = Proofs.Of(VotingRules.BuiltIn.TryGet("schulze", out var schulze) ? schulze : throw new InvalidOperationException("There is no schulze."), elected.ToRuleContext()).Value;

var read = 0;
var store = scope.ServiceProvider.GetRequiredService<IEventStore>();
foreach (var (kind, id) in new[] { (SessionSlice.StreamKind, "thanks"), (DecisionSlice.StreamKind, "go"), (DecisionSlice.StreamKind, "day") })
{
    foreach (var recorded in await store.ReadAsync(new StreamId(TenantId.Single, kind, id), 0, CancellationToken.None))
    {
        var again = BuiltIn.Events.Read(BuiltIn.Events.NameOf(recorded.Body)!, BuiltIn.Events.Write(recorded.Body));
        read += again.Equals(recorded.Body) ? 1 : throw new InvalidOperationException($"{recorded.Body} came back as {again}");
    }
}

using var log = new MemoryStream(Encoding.UTF8.GetBytes("10:00 <ana> PROPOSAL: Go\n10:01 <ben> +1\n10:02 <ana> RESOLVED: Go\n"));
var record = await ScribeLogReader.ReadAsync(log, new ScribeOptions());

// Nothing looks into types here: the views bring their contracts.
var options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddMutualLearning();
Result<SessionView> view = (await sessions.ViewAsync(new("thanks"), ana))!;
var info = (JsonTypeInfo<Result<SessionView>>)options.GetTypeInfo(typeof(Result<SessionView>));
var sent = JsonSerializer.Deserialize(JsonSerializer.Serialize(view, info), info);

var worked = sent.Value.Equals(view.Value) && said.Value.Kind.Value is "appreciation" && closed.Value.Verdict!.Kind == VerdictKind.Adopted && elected.Verdict!.Kind == VerdictKind.Chosen
    && CertificateJson.Read(CertificateJson.Write(proof)).Equals(proof) && record.Value.Resolutions[0].Ballots.Any();
Console.WriteLine(worked ? $"Worked: {read} events read back." : "Did not work.");
return worked ? 0 : 1;
