using System.Globalization;
using System.Text;
using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Architecture.Formats;

/// <summary>The hexagon with its layers, how many files each has, and the uses that break a boundary.</summary>
internal static class HexagonDrawing
{
    private const double Middle = 360;
    private const double Height = 300;
    private const double OuterRadius = 250;
    private const double MiddleRadius = 160;
    private const double InnerRadius = 80;
    private const double HeadLength = 12;
    private const double Clearance = 26;
    private const double Bow = 0.4;

    private static readonly (Layer Layer, string Label, double X, double Y)[] Places =
    [
        (Layer.Domain, "domain", Middle, Height),
        (Layer.UseCases, "use cases", Middle, Height - 108),
        (Layer.Ports, "ports", Middle, Height + 108),
        (Layer.PrimaryAdapters, "primary", Middle - 178, Height),
        (Layer.SecondaryAdapters, "secondary", Middle + 178, Height),
        (Layer.Adapters, "adapters", Middle, Height + 195),
        (Layer.Infrastructure, "infrastructure", Middle + 88, Height + 160),
        (Layer.Shared, "shared", 90, Height + 210),
        (Layer.EntryPoint, "entry point", 90, Height - 240),
        (Layer.CompositionRoot, "composition root", Middle, Height - 195),
    ];

    public static string Of(ArchitectureReport report)
    {
        var counts = report.Layers.ToDictionary(row => row.Layer, row => row.Files);
        var drawing = new StringBuilder("<svg viewBox=\"0 0 720 600\" role=\"img\" aria-label=\"The layers of the project\">\n");
        drawing.Append(Hexagon(OuterRadius, "outer")).Append(Hexagon(MiddleRadius, "middle")).Append(Hexagon(InnerRadius, "inner"));
        foreach (var (layer, label, x, y) in Places)
        {
            var files = counts.GetValueOrDefault(layer);
            var look = files == 0 ? " class=\"empty\"" : string.Empty;
            drawing.Append($"<g{look}><text x=\"{Number(x)}\" y=\"{Number(y)}\">{label}</text><text class=\"count\" x=\"{Number(x)}\" y=\"{Number(y + 18)}\">{Words.Count(files, "file")}</text></g>\n");
        }

        foreach (var edge in report.Edges.Where(edge => edge.Violations > 0))
            drawing.Append(Arrow(edge));

        return drawing.Append("</svg>\n").ToString();
    }

    private static string Hexagon(double radius, string look)
    {
        var corners = Enumerable.Range(0, 6).Select(corner => Math.PI / 3 * corner - Math.PI / 2)
            .Select(angle => $"{Number(Middle + radius * Math.Cos(angle))},{Number(Height + radius * Math.Sin(angle))}");
        return $"<polygon class=\"{look}\" points=\"{string.Join(' ', corners)}\"/>\n";
    }

    // Bowed to one side, so that both directions between two layers can be told apart.
    private static string Arrow(LayerEdge edge)
    {
        var (from, to) = (PlaceOf(edge.From), PlaceOf(edge.To));
        if (edge.From == edge.To)
            return $"<text class=\"number\" x=\"{Number(from.X)}\" y=\"{Number(from.Y + 38)}\">{Words.Count(edge.Violations, "violation")}</text>\n";

        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var (ux, uy) = (dx / length, dy / length);
        // Names are wider than high.
        var clear = Clearance * (1 + Math.Abs(ux));
        var (startX, startY, endX, endY) = (from.X + ux * clear, from.Y + uy * clear, to.X - ux * clear, to.Y - uy * clear);
        var (bowX, bowY) = ((startX + endX) / 2 - uy * Bow * length, (startY + endY) / 2 + ux * Bow * length);
        var (middleX, middleY) = ((startX + endX) / 4 + bowX / 2, (startY + endY) / 4 + bowY / 2);
        var tip = Math.Atan2(endY - bowY, endX - bowX);
        var head = new[] { 0.0, 2.6, -2.6 }.Select((turn, index) => index == 0
            ? $"{Number(endX)},{Number(endY)}" : $"{Number(endX + HeadLength * Math.Cos(tip + turn))},{Number(endY + HeadLength * Math.Sin(tip + turn))}");
        return $"<path class=\"wrong\" d=\"M{Number(startX)} {Number(startY)} Q{Number(bowX)} {Number(bowY)} {Number(endX)} {Number(endY)}\"/>"
            + $"<polygon class=\"head\" points=\"{string.Join(' ', head)}\"/><text class=\"number\" x=\"{Number(middleX)}\" y=\"{Number(middleY + 18)}\">{edge.Violations}</text>\n";
    }

    private static (double X, double Y) PlaceOf(Layer layer)
    {
        var place = Places.First(place => place.Layer == layer);
        return (place.X, place.Y);
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
