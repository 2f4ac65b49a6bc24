using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>A statement with its parameters, as it grows. A parameter stands in the text as its number in braces.</summary>
internal sealed class SqlStatement
{
    private readonly StringBuilder text = new();
    private readonly List<object> parameters = [];

    public string Text => text.ToString();

    public IReadOnlyList<object> Parameters => parameters;

    /// <summary>How many rows it writes, unless something is in the way; null for any number.</summary>
    public int? Rows { get; set; } = 1;

    public SqlStatement Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    public string Parameter(object value)
    {
        parameters.Add(value);
        return "{" + (parameters.Count - 1).ToString(CultureInfo.InvariantCulture) + "}";
    }
}
