namespace SolidarityHub.Domain.Directory;

/// <summary>Whether an organization is at work; other directories (Murmurations) know the same five answers.</summary>
public enum OrganizationActivity
{
    Active = 0,
    InPlanning = 1,
    OnHold = 2,
    Completed = 3,
    Cancelled = 4,
}

/// <summary>How far an organization reaches (Murmurations).</summary>
public enum GeographicScope
{
    Local = 0,
    Regional = 1,
    National = 2,
    International = 3,
}

/// <summary>What people who plan to come may want to know about getting in and taking part.</summary>
public enum AccessibilityFact
{
    StepFree = 0,
    AccessibleToilet = 1,
    Parking = 2,
    HearingLoop = 3,
    SignLanguage = 4,
    LargePrint = 5,
    QuietSpace = 6,
    AssistanceDogs = 7,
    ScentFree = 8,
    Childcare = 9,
    Online = 10,
}
