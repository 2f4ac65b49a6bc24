using System;
using System.Globalization;
using System.Text.Json.Serialization;

namespace MutualLearning.Streams;

/// <summary>A place in an ordered list: the sort key and the id of the last item before it.</summary>
/// <remarks>The <c>default</c> value is the beginning, and as the place of a next page it says that there is none.</remarks>
[JsonConverter(typeof(TextJsonConverter<Cursor>))]
public readonly record struct Cursor : ITextValue<Cursor>
{
    private readonly string? id;

    /// <summary>Makes a place behind an item.</summary>
    /// <param name="key">The sort key of the item: what it counts depends on the list.</param>
    /// <param name="id">The id of the item, which tells it from others with the same key.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public Cursor(long key, string id)
    {
        Key = key;
        this.id = Identifier.Check(id, nameof(id));
    }

    /// <summary>The sort key of the item.</summary>
    public long Key { get; }

    /// <summary>The id of the item; empty for <c>default</c>.</summary>
    public string Id => id ?? string.Empty;

    /// <summary>Whether this is the beginning, or no next page.</summary>
    public bool IsDefault => id is null;

    /// <summary>Reads what <see cref="ToString"/> wrote, for instance from the address of a page.</summary>
    /// <param name="text">The text; empty or null for the beginning.</param>
    /// <param name="cursor">The place; <c>default</c> when the text is none.</param>
    /// <returns>Whether the text is a place.</returns>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var point = text!.IndexOf('.');
        if (point < 1
            || !long.TryParse(text.Substring(0, point), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            || !Identifier.IsValid(text.Substring(point + 1)))
        {
            return false;
        }

        cursor = new Cursor(key, text.Substring(point + 1));
        return true;
    }

    /// <summary>The place as one text.</summary>
    /// <returns>Such as <c>20240.retro-7</c>; empty for <c>default</c>.</returns>
    public override string ToString() => IsDefault ? string.Empty : Key.ToString(CultureInfo.InvariantCulture) + "." + Id;

    bool ITextValue<Cursor>.TryRead(string text, out Cursor value) => TryParse(text, out value);
}
