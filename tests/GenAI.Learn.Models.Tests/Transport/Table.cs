using System.Text.Json;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Transport;

/// <summary>Makes tables of costs.</summary>
internal static class Table
{
    public static double[,] Of(JsonElement rows)
    {
        var table = new double[rows.GetArrayLength(), rows[0].GetArrayLength()];
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++)
                table[i, j] = rows[i][j].GetDouble();
        }

        return table;
    }

    public static double[,] Random(int rows, int columns, RandomSource random)
    {
        var table = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                table[i, j] = 10 * random.NextDouble();
        }

        return table;
    }
}
