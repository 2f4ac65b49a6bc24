namespace MutualLearning.Streams;

/// <summary>A value that is one text, and nothing else: in JSON, in a route, in a form, in a column.</summary>
/// <typeparam name="T">The type of the value itself.</typeparam>
public interface ITextValue<T>
    where T : struct, ITextValue<T>
{
    /// <summary>Reads a value from what <c>ToString</c> writes. It is asked of any value, such as <c>default</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is such a value.</returns>
    bool TryRead(string text, out T value);
}
