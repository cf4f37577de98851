using SolidarityHub.Domain.Threads;

namespace SolidarityHub.Web.Pages.Threads;

/// <summary>The drawing beside each reaction.</summary>
internal static class ReactionIcons
{
    public static string Of(ReactionKind kind) => kind switch
    {
        ReactionKind.Thanks => "star",
        ReactionKind.Heart => "heart",
        ReactionKind.Idea => "idea",
        ReactionKind.Question => "question",
    };
}

/// <summary>The drawing on each card.</summary>
internal static class CardIcons
{
    public static string Of(LinkedKind kind) => kind switch
    {
        LinkedKind.Article => "file",
        LinkedKind.Event => "calendar",
        LinkedKind.Organization => "people",
        LinkedKind.ReadingGroup => "book",
    };
}
