using System;
using System.Linq;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Roles;

public sealed class PseudonymTests
{
    private static readonly PersonId Ana = new("ana");

    // Computed with: printf 'person\nana' | openssl dgst -sha256 -hmac KEY; the second key is longer than a block.
    [Theory]
    [InlineData(0x0b, 20, "57ef4c8db5d2b5e9328f9817f4be07b9")]
    [InlineData(0xaa, 131, "3cd0e7d9f37f400c7d81edc49a55a872")]
    public void Of_IsHmacSha256CutTo128Bits(byte keyByte, int keyLength, string expected) =>
        Pseudonym.Of([.. Enumerable.Repeat(keyByte, keyLength)], Ana).Value.Should().Be(expected);

    [Fact]
    public void Of_DependsOnPersonAndKey()
    {
        var key = new byte[32];
        var other = new byte[32];
        other[31] = 1;
        Pseudonym.Of(key, Ana).Should().Be(Pseudonym.Of(key, Ana)).And.NotBe(Pseudonym.Of(key, new PersonId("Ana"))).And.NotBe(Pseudonym.Of(other, Ana));
        new Pseudonym(Pseudonym.Of(key, Ana).Value).Should().Be(Pseudonym.Of(key, Ana));
        default(Pseudonym).IsDefault.Should().BeTrue();
    }

    [Fact]
    public void Of_ACommandNamedAfterAPerson_IsNotThatPerson() =>
        Pseudonym.Of(new byte[32], new CommandId("ana")).Value.Should().NotBe(Pseudonym.Of(new byte[32], Ana).Value);

    [Fact]
    public void Of_AShortKeyOrNone_Throws()
    {
        FluentActions.Invoking(() => Pseudonym.Of(new byte[15], Ana)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Pseudonym.Of(null!, Ana)).Should().Throw<ArgumentException>();
    }
}
