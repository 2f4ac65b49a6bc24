using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Who chairs and who scribes, from <c>chair:</c>, <c>scribe:</c>, <c>scribe+</c> and <c>scribe-</c>.</summary>
internal sealed class RoleLines(Roster roster, Minutes minutes)
{
    private readonly List<ScribePerson> scribes = [];
    private readonly List<ScribePerson> chairs = [];

    /// <summary>Whether anybody is scribing.</summary>
    public bool HasScribe => scribes.Count > 0;

    public bool IsScribe(ScribePerson person) => scribes.Contains(person);

    public void Assign(LogLine line, ScribePerson writer, Keyword keyword)
    {
        var role = keyword.Word is "chair" ? ScribeRole.Chair : ScribeRole.Scribe;
        var holders = role is ScribeRole.Chair ? chairs : scribes;
        var named = Named(line, writer, keyword);
        if (keyword.Sign == '-')
        {
            foreach (var person in named)
            {
                Leave(line, role, holders, person);
            }

            return;
        }

        if (keyword.Sign == ':' && named.Count > 0)
        {
            foreach (var person in holders.ToArray())
            {
                if (!named.Contains(person))
                {
                    Leave(line, role, holders, person);
                }
            }
        }

        foreach (var person in named)
        {
            if (!holders.Contains(person))
            {
                holders.Add(person);
                if (role is ScribeRole.Scribe)
                {
                    minutes.Forget(person);
                }

                minutes.Add(new RoleTaken(line.Number, line.At, role, person));
            }
        }
    }

    private List<ScribePerson> Named(LogLine line, ScribePerson writer, Keyword keyword)
    {
        var named = new List<ScribePerson>();
        if (keyword.Rest.Length == 0 && keyword.Sign != ':')
        {
            named.Add(writer);
        }
        else if (keyword.Rest.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The line names nobody.");
        }

        foreach (var (words, person) in PersonList.Read(keyword.Rest, roster))
        {
            if (person is null)
            {
                minutes.Refuse(line, line.Text, "It is not known who is meant by \"" + words + "\".");
            }
            else if (named.Count < 100)
            {
                named.Add(person);
            }
        }

        return named;
    }

    private void Leave(LogLine line, ScribeRole role, List<ScribePerson> holders, ScribePerson person)
    {
        if (holders.Remove(person))
        {
            minutes.Add(new RoleLeft(line.Number, line.At, role, person));
        }
    }
}
