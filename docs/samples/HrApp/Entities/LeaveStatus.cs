namespace HrApp.Entities;

public enum LeaveStatus
{
    Asked,
    Granted,
    Declined,
}
