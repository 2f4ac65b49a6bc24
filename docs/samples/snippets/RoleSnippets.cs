using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace Snippets;

public sealed class RoleSnippets : SampleHost
{
    [Fact]
    public async Task Roles_AreAssigned()
    {
        var id = new SessionId("roles");

        // <roles-assign>
        await sessions.StartAsync(id, new PracticeId("consent-decision"), "Agree on the rota", [ana, bruno, dora], by: ana);
        await sessions.HandleAsync(id, new ReleaseRole(new RoleId("proposer"), bruno, By: ana));
        var session = (await sessions.HandleAsync(id, new AssignRole(new RoleId("proposer"), dora, By: ana))).Value;

        foreach (var held in session.Roles.Where(r => r.Until is null))
        {
            Console.WriteLine($"{held.Role}: {held.Person}");     // facilitator: ana, proposer: dora
        }

        // </roles-assign>
        session.Roles.Where(r => r.Until is null && r.Role == new RoleId("proposer")).Should().ContainSingle().Which.Person.Should().Be(dora);
    }
}
