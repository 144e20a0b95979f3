// Writes unigrams.tsv, backoff.tsv and bigrams.tsv for build.ts from libime's Chinese language model.
//
//   apt-get install libimecore-dev libimepinyin-dev libfcitx5utils-dev libboost-dev libime-data libime-bin g++
//   libime_pinyindict -d sc.dict words.txt
//   g++ -O2 -std=c++17 -I/usr/include/LibIME -I/usr/include/Fcitx5/Utils dump.cc -lIMECore -lFcitx5Utils
//   ./a.out zh_CN.lm words.txt
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

int main(int, char **argv) {
    libime::LanguageModel model(argv[1]);
    std::set<std::string> listed;
    std::ifstream in(argv[2]);
    for (std::string line; getline(in, line);) listed.insert(line.substr(0, line.find(' ')));

    std::vector<std::pair<float, std::string>> words;
    for (const auto &word : listed)
        if (model.index(word) != model.unknown()) words.push_back({model.singleWordScore(word), word});
    sort(words.rbegin(), words.rend());
    std::vector<std::unique_ptr<libime::WordNode>> nodes;
    FILE *unigrams = fopen("unigrams.tsv", "w");
    for (const auto &[score, word] : words) {
        fprintf(unigrams, "%s\t%.4f\n", word.c_str(), score);
        nodes.push_back(std::make_unique<libime::WordNode>(word, model.index(word)));
    }

    // A pair that the model holds shows by a score other than backing off gives; the back-off weight itself is the
    // difference that most of a sample of rare followers share.
    const size_t count = words.size(), frequent = std::min<size_t>(45000, count);
    FILE *backoff = fopen("backoff.tsv", "w"), *bigrams = fopen("bigrams.tsv", "w");
    for (size_t a = 0; a <= count; a++) {
        libime::State state, out;
        std::string name = "<s>";
        if (a == count) state = model.beginState();
        else {
            model.score(model.nullState(), *nodes[a], state);
            name = words[a].second;
        }
        std::map<int, int> differences;
        for (size_t i = 0; i < 60; i++) {
            size_t b = (i * 2654435761u + a * 7919) % count;
            if (b < 5000) b = count - 1 - b;
            differences[(int)lround((model.score(state, *nodes[b], out) - words[b].first) * 1000)]++;
        }
        auto most = max_element(differences.begin(), differences.end(),
                                [](auto &x, auto &y) { return x.second < y.second; });
        float weight = most->first / 1000.f;
        fprintf(backoff, "%s\t%.3f\n", name.c_str(), weight);
        if (a >= frequent && a != count) continue;
        for (size_t b = 0; b < frequent; b++) {
            float score = model.score(state, *nodes[b], out), gain = score - (words[b].first + weight);
            if (fabs(gain) > 0.004) fprintf(bigrams, "%s\t%s\t%.3f\t%.3f\n", name.c_str(), words[b].second.c_str(), score, gain);
        }
    }
}
