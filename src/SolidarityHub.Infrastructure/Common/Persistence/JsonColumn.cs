using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>Keeps a short list of values, which are read and written together, in one JSON column.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<IReadOnlyList<T>> IsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) where T : class
    {
        property.HasConversion(
            values => JsonSerializer.Serialize(values, JsonSerializerOptions.Web),
            stored => JsonSerializer.Deserialize<T[]>(stored, JsonSerializerOptions.Web) ?? Array.Empty<T>(),
            new ValueComparer<IReadOnlyList<T>>(
                (one, other) => one!.SequenceEqual(other!),
                values => values.Aggregate(0, HashCode.Combine),
                values => values.ToArray()));
        return property.HasColumnType("jsonb").HasDefaultValueSql("'[]'::jsonb");
    }
}
