using System.Text.Json;

namespace MutualLearning.Tests.Streams;

public sealed class RefusalJsonTests
{
    [Theory]
    [InlineData("Not {a}")]
    [InlineData("Not {")]
    [InlineData("Not }{")]
    public void ASentence_IsReadAsItWasSaid_BracesToo(string sentence)
    {
        var read = JsonSerializer.Deserialize<Refusal>(JsonSerializer.Serialize(new { Code = "a.b", Message = sentence, Arguments = new { a = "1" } }));

        (read.Message, read.Arguments["a"]).Should().Be((sentence, "1"));
    }
}
