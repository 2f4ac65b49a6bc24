namespace HrApp.Entities;

/// <summary>What an employee is told. Whatever sends letters takes them from this table.</summary>
public sealed class Letter
{
    public int Id { get; set; }

    public required int EmployeeId { get; set; }

    public required string Text { get; set; }
}
