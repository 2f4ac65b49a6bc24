using System;
using System.Text;
using System.Text.Json;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Looks for a person's id, as a word of its own, in everything that stays.</summary>
internal sealed class MentionSearch(PersonId person, EventCatalogue events)
{
    private readonly string id = person.Value;
    private ValueList<Mention> found = ValueList<Mention>.Empty;

    public int Count { get; private set; }

    public ValueList<Mention> Found => found;

    public void LookAt(StreamId stream)
    {
        if (HasWord(stream.Id))
        {
            Add(new Mention(stream, 0, "(stream)"));
        }
    }

    public void LookAt(RecordedEvent recorded, object body)
    {
        if (HasWord(recorded.Command.Value))
        {
            Add(new Mention(recorded.Stream, recorded.Version, "(command)"));
        }

        if (events.NameOf(body) is null)
        {
            return;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(events.Write(body)));
        var member = string.Empty;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                member = reader.GetString()!;
            }
            else if (reader.TokenType == JsonTokenType.String && HasWord(reader.GetString()!))
            {
                Add(new Mention(recorded.Stream, recorded.Version, member));
            }
        }
    }

    private void Add(Mention mention)
    {
        Count++;
        found = Count <= ErasureResult.MaxMentions ? found.Add(mention) : found;
    }

    private bool HasWord(string text)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var end = at + id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
