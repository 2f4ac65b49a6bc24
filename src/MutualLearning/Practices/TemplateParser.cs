using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MutualLearning.Practices;

/// <summary>Turns text into values with places, or says where it stops being JSON.</summary>
internal sealed class TemplateParser(byte[] utf8, TextPositions positions, FindingList findings)
{
    private int values;
    private bool stopped;
    private int consumed;
    private string expected = "a value";

    /// <summary>The outermost value; null when there is a finding that ends the reading.</summary>
    public TemplateNode? Parse()
    {
        try
        {
            // The reader's own limit lies above ours, so that ours gets a finding of its own.
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = PracticeJson.MaxDepth + 2 });
            Read(ref reader, "a template, which begins with '{'");
            var root = Value(ref reader, "$", 1);
            if (!stopped)
            {
                Read(ref reader, "the end of the text");
            }

            return stopped ? null : root;
        }
        catch (JsonException error)
        {
            var offset = positions.Offset(error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
            var (wanted, found) = TemplateSyntax.Describe(utf8, consumed, offset, expected);
            findings.Add("$", offset, PracticeFindings.Syntax, wanted, found);
            return null;
        }
    }

    private bool Read(ref Utf8JsonReader reader, string wanted)
    {
        expected = wanted;
        var more = reader.Read();
        consumed = (int)reader.BytesConsumed;
        return more;
    }

    private TemplateNode Value(ref Utf8JsonReader reader, string path, int depth)
    {
        var offset = (int)reader.TokenStartIndex;
        var kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => NodeKind.Object,
            JsonTokenType.StartArray => NodeKind.Array,
            JsonTokenType.String => NodeKind.String,
            JsonTokenType.Number => NodeKind.Number,
            JsonTokenType.Null => NodeKind.Null,
            _ => NodeKind.Boolean,
        };
        var node = new TemplateNode(kind, path, offset, kind is NodeKind.Object or NodeKind.Array ? string.Empty : Text(ref reader, path));
        values++;
        if (values > PracticeJson.MaxValues)
        {
            Stop(node, PracticeFindings.TooManyValues, PracticeJson.MaxValues);
        }
        else if (kind is NodeKind.Object or NodeKind.Array && depth > PracticeJson.MaxDepth)
        {
            Stop(node, PracticeFindings.TooDeep, PracticeJson.MaxDepth);
        }
        else if (kind == NodeKind.Object)
        {
            Members(ref reader, node, depth);
        }
        else if (kind == NodeKind.Array)
        {
            Items(ref reader, node, depth);
        }

        return node;
    }

    private void Members(ref Utf8JsonReader reader, TemplateNode node, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Read(ref reader, "a member name in quotes or '}'");
        while (!stopped && reader.TokenType != JsonTokenType.EndObject)
        {
            var offset = (int)reader.TokenStartIndex;
            var name = Text(ref reader, node.Path);
            var path = node.PathOf(name);
            Read(ref reader, "a value");
            var value = Value(ref reader, path, depth + 1);
            if (names.Add(name))
            {
                node.Members.Add((name, offset, value));
            }
            else
            {
                findings.Add(path, offset, PracticeFindings.MemberDuplicate, TemplateNode.Shorten(name));
            }

            if (!stopped)
            {
                Read(ref reader, "',' or '}'");
            }
        }
    }

    private void Items(ref Utf8JsonReader reader, TemplateNode node, int depth)
    {
        Read(ref reader, "a value or ']'");
        while (!stopped && reader.TokenType != JsonTokenType.EndArray)
        {
            var path = node.Path + "[" + node.Items.Count.ToString(CultureInfo.InvariantCulture) + "]";
            node.Items.Add(Value(ref reader, path, depth + 1));
            if (!stopped)
            {
                Read(ref reader, "',' or ']'");
            }
        }
    }

    private string Text(ref Utf8JsonReader reader, string path)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return Encoding.UTF8.GetString(utf8, (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex));
        }

        try
        {
            return reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // An escape for half of a surrogate pair.
            findings.Add(path, (int)reader.TokenStartIndex, PracticeFindings.Encoding);
            return "\uFFFD";
        }
    }

    private void Stop(TemplateNode node, Streams.MessageCode code, int limit)
    {
        stopped = true;
        findings.Add(node.Path, node.Offset, code, limit.ToString(CultureInfo.InvariantCulture));
    }
}
