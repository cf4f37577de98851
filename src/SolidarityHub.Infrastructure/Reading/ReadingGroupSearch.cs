using SolidarityHub.Application.Reading;
using SolidarityHub.Domain.Reading;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Reading;

/// <summary>Finds groups by words in their name, place or description, whatever their accents.</summary>
internal sealed class ReadingGroupSearch : IReadingGroupSearch
{
    public IQueryable<ReadingGroup> Matching(IQueryable<ReadingGroup> groups, string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            groups = groups.Where(group =>
                SqlFunctions.Fold(group.Name + " " + group.Place + " " + group.DescriptionMarkdown).Contains(SqlFunctions.Fold(word)));
        return groups;
    }
}
