namespace MutualLearning.Roles;

/// <summary>People in columns, with one row for each group; each round takes the lines of another slope.</summary>
/// <remarks>
/// Two lines of different slopes meet in at most one person as long as the difference of two columns has an inverse: in the
/// field of 2, 4, 8, 16 or 32 elements always, modulo another number as long as there are no more columns than its smallest factor.
/// The first column, which may stay, keeps its place.
/// </remarks>
internal sealed class PairingLines
{
    private readonly int groups;
    private readonly int polynomial;

    public PairingLines(int groups)
    {
        this.groups = groups;
        polynomial = groups switch { 4 => 0b111, 8 => 0b1011, 16 => 0b1_0011, 32 => 0b10_0101, _ => 0 };
    }

    /// <summary>For how many columns the rounds do not repeat a pair.</summary>
    public int MostColumns => polynomial != 0 ? groups : SmallestFactor(groups);

    /// <summary>The group of every person in a round, counted from 0.</summary>
    public int[] Round(int count, int slope)
    {
        var groupOf = new int[count];
        for (var i = 0; i < count; i++)
        {
            int row = i % groups, column = i / groups;
            groupOf[i] = polynomial != 0 ? row ^ Product(slope, column) : (int)((row + ((long)slope * column)) % groups);
        }

        return groupOf;
    }

    private static int SmallestFactor(int number)
    {
        for (var factor = 2; factor * factor <= number; factor++)
        {
            if (number % factor == 0)
            {
                return factor;
            }
        }

        return number;
    }

    // Polynomials over the field of two elements, modulo an irreducible one.
    private int Product(int a, int b)
    {
        var product = 0;
        for (; b != 0; b >>= 1)
        {
            product ^= (b & 1) != 0 ? a : 0;
            a <<= 1;
            a ^= a >= groups ? polynomial : 0;
        }

        return product;
    }
}
