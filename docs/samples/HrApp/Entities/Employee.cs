using MutualLearning;
using MutualLearning.Roles;

namespace HrApp.Entities;

/// <summary>Somebody who works in one of the companies. Names stay in this table; the library knows the key only.</summary>
public sealed class Employee
{
    public int Id { get; set; }

    public required string Company { get; set; }

    public required string Name { get; set; }

    public PersonId Person => new($"employee-{Id}");
}
