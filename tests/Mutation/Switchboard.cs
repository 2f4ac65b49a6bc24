namespace MutualLearning.Mutation;

/// <summary>The class that is compiled into the core and says which mutant is on. It is internal: tests look at every public value of the core.</summary>
internal static class Switchboard
{
    public const string Source = """
        namespace MutualLearning
        {
            internal static class MutantSwitch
            {
                public static int Active = -1;
                public static bool Recording;
                public static readonly bool[] Reached = new bool[65536];

                // What is reached only while a static member is made is reached once in a process.
                public static readonly bool[] Once = new bool[65536];
                public static readonly bool[] Again = new bool[65536];

                public static bool Is(int id)
                {
                    if (Recording && !Reached[id])
                    {
                        Reached[id] = true;
                        if (!Again[id])
                        {
                            var stack = System.Environment.StackTrace;
                            Once[id] = stack.Contains("..cctor(") || stack.Contains("Lazy`1");
                            Again[id] = !Once[id];
                        }
                    }

                    return id == Active;
                }

                // Tells the compiler that a variable of a pattern is assigned, and leaves its value alone.
                public static bool Set<T>(out T variable) where T : allows ref struct
                {
                    System.Runtime.CompilerServices.Unsafe.SkipInit(out variable);
                    return true;
                }
            }
        }
        """;
}
