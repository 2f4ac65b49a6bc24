using System;

namespace HrApp.Entities;

/// <summary>Somebody wishes to be away. What the team says to it is a decision of the library, under the same key.</summary>
public sealed class LeaveRequest
{
    public int Id { get; set; }

    public required string Company { get; set; }

    public required string DecisionKey { get; set; }

    public required int EmployeeId { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    public LeaveStatus Status { get; set; }
}
