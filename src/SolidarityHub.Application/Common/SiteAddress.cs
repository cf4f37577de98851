namespace SolidarityHub.Application.Common;

/// <summary>Where this site is found, as people paste it.</summary>
/// <param name="Origin">Scheme and host, for example <c>https://hub.example</c>.</param>
public sealed record SiteAddress(string Origin);
