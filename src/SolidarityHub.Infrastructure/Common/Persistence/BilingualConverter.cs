using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Infrastructure.Common.Persistence;

/// <summary>Keeps a text and its translation together in one JSON column: <c>{"en": "…", "es": "…"}</c>.</summary>
internal sealed class BilingualConverter() : ValueConverter<Bilingual, string>(
    text => JsonSerializer.Serialize(text, JsonSerializerOptions.Web),
    stored => JsonSerializer.Deserialize<Bilingual>(stored, JsonSerializerOptions.Web) ?? Bilingual.Empty);
