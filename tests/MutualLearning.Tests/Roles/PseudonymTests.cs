using System;
using System.Linq;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Roles;

public sealed class PseudonymTests
{
    // RFC 4231, test cases 1 and 5 (5 is cut to 128 bits there), and 6 with a key longer than a block.
    [Theory]
    [InlineData(0x0b, 20, "Hi There", "b0344c61d8db38535ca8afceaf0bf12b")]
    [InlineData(0x0c, 20, "Test With Truncation", "a3b6167473100ee06e0c796c2955552b")]
    [InlineData(0xaa, 131, "Test Using Larger Than Block-Size Key - Hash Key First", "60e431591ee0b67f0d8a26aacbf5b77f")]
    public void Of_IsHmacSha256CutTo128Bits(byte keyByte, int keyLength, string id, string expected) =>
        Pseudonym.Of([.. Enumerable.Repeat(keyByte, keyLength)], id).Value.Should().Be(expected);

    [Fact]
    public void Of_DependsOnPersonAndKey()
    {
        var key = new byte[32];
        var other = new byte[32];
        other[31] = 1;
        Pseudonym.Of(key, "ana").Should().Be(Pseudonym.Of(key, "ana")).And.NotBe(Pseudonym.Of(key, "Ana")).And.NotBe(Pseudonym.Of(other, "ana"));
        new Pseudonym(Pseudonym.Of(key, "ana").Value).Should().Be(Pseudonym.Of(key, "ana"));
        default(Pseudonym).IsDefault.Should().BeTrue();
    }

    [Fact]
    public void Of_AShortKeyOrNobody_Throws()
    {
        FluentActions.Invoking(() => Pseudonym.Of(new byte[15], "ana")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Pseudonym.Of(new byte[32], " ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Pseudonym.Of(null!, "ana")).Should().Throw<ArgumentException>();
    }
}
