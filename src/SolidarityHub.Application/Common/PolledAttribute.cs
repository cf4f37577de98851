namespace SolidarityHub.Application.Common;

/// <summary>The site asks this of itself every moment. That it went well is no news, and is only told to those who look for a fault.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PolledAttribute : Attribute;
