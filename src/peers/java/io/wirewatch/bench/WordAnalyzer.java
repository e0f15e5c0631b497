package io.wirewatch.bench;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Lucene's analysis as near to ours as its users would take it: runs of letters and digits, in lower case, without accents. It is also the
 * quickest that they have.
 */
final class WordAnalyzer extends Analyzer {
    /** More than any phrase or distance reaches across. */
    private static final int BETWEEN_TITLE_AND_BODY = 10_000;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TITLE_AND_BODY;
    }
}
