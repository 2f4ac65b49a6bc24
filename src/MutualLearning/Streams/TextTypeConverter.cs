using System;
using System.ComponentModel;
using System.Globalization;

namespace MutualLearning.Streams;

/// <summary>Reads a value from its text for those who ask <see cref="TypeDescriptor"/>: model binding, configuration, designers.</summary>
internal sealed class TextTypeConverter<T> : TypeConverter
    where T : struct, ITextValue<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value is not string text
        ? base.ConvertFrom(context, culture, value)
        : text.Length > 0 && default(T).TryRead(text, out var read) ? read
        : throw new FormatException($"'{PlainText.Short(text)}' is no {typeof(T).Name}.");
}
