namespace SolidarityHub.Application.Common;

/// <summary>Says who may call a request at all; anything finer is decided where the data is found.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AccessAttribute(Who who) : Attribute
{
    public Who Who { get; } = who;
}

/// <summary>Who may call a request. Each includes those after it.</summary>
public enum Who
{
    Anyone = 0,
    Member = 1,
    Editor = 2,
    Administrator = 3,
}
