using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using HrApp.Data;
using HrApp.Entities;
using Microsoft.EntityFrameworkCore;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace HrApp;

/// <summary>Asks the team whether somebody can be away. Its row and the events of the library are written together or not at all.</summary>
public sealed class LeaveDesk(HrDbContext context, Company company, IDecisions decisions, IResponsibilities responsibilities)
{
    // <persistence-transaction>
    public async Task<Result<DecisionView>> AskAsync(Employee employee, DateOnly from, DateOnly to, IEnumerable<Employee> team)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var key = $"leave-{employee.Id}-{from:yyyy-MM-dd}";
        context.LeaveRequests.Add(
            new() { Company = company.Name, DecisionKey = key, EmployeeId = employee.Id, From = from, To = to });
        await context.SaveChangesAsync();

        var asked = new DecisionDeclaration(
            $"Leave from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}", new RuleSpec("cover").With("needed", "2"), [.. team.Select(e => e.Person)])
        {
            Powers = [new PowerGrant(DecisionPower.Close, PowerHolder.Elector)],    // the colleagues close it, and not who asks
        };
        var declared = await decisions.DeclareAsync(new(key), asked, by: employee.Person);
        if (declared.IsRefused)
        {
            return declared;    // without a commit the row vanishes too
        }

        await transaction.CommitAsync();
        return declared;
    }

    // </persistence-transaction>
    public async Task<Result<DecisionView>> DecideAsync(LeaveRequest request, Employee by, Employee cover)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var closed = await decisions.CloseAsync(new(request.DecisionKey), by.Person);
        if (closed.IsRefused)
        {
            return closed;
        }

        var granted = closed.Value.Verdict!.Kind == VerdictKind.Adopted;
        request.Status = granted ? LeaveStatus.Granted : LeaveStatus.Declined;
        if (granted)
        {
            var until = LocalDate.FromDateOnly(request.To);
            await responsibilities.TakeOnAsync(new(request.DecisionKey), "Answer the customers meanwhile", cover.Person, until);
        }

        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        return closed;
    }

    public Task<LeaveRequest> RequestOfAsync(Employee employee) => context.LeaveRequests.SingleAsync(l => l.EmployeeId == employee.Id);
}
