using System.Globalization;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Events;

/// <summary>Why something about an event is refused.</summary>
public static class EventErrors
{
    public static readonly Error NotFound = Error.NotFound("events.notFound");
    public static readonly Error NotHost = Error.Forbidden("events.notHost");
    public static readonly Error UnknownHost = Error.Invalid("Host", "events.unknownHost");
    public static readonly Error Cancelled = Error.Conflict("events.cancelled");
    public static readonly Error Over = Error.Conflict("events.over");
    public static readonly Error ChangedMeanwhile = Error.Conflict("events.changedMeanwhile");

    /// <summary>Fewer places are left than were asked for.</summary>
    public static Error Full(int left) => left == 0
        ? Error.Conflict("events.full")
        : Error.Conflict("events.fewPlaces") with { Arguments = Number("left", left) };

    /// <summary>More people are coming than the new capacity would hold.</summary>
    public static Error CapacityTaken(int going)
    {
        var arguments = Number("going", going);
        return Error.Invalid("Capacity", "events.capacityTaken") with
        {
            Arguments = arguments,
            Fields = [new FieldError("Capacity", "events.capacityTaken") { Arguments = arguments }],
        };
    }

    private static Dictionary<string, string> Number(string name, int value) =>
        new() { [name] = value.ToString(CultureInfo.InvariantCulture) };
}
