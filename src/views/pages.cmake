# SPDX-License-Identifier: MIT
# The window over the pieces: pages, form fields, the catalogue's view, the shell.
target_sources(vezne_views PRIVATE
    delegates/picturecache.cpp delegates/picturecache.h
    delegates/productcarddelegate.cpp delegates/productcarddelegate.h
    delegates/productview.cpp delegates/productview.h
    fields/blockeditor.cpp fields/blockeditor.h
    fields/choiceeditor.cpp fields/choiceeditor.h
    fields/dateeditor.cpp fields/dateeditor.h
    fields/fieldeditor.cpp fields/fieldeditor.h
    fields/flowlayout.cpp fields/flowlayout.h
    fields/formview.cpp fields/formview.h
    fields/jsoneditor.cpp fields/jsoneditor.h
    fields/lineeditor.cpp fields/lineeditor.h
    fields/mask.cpp fields/mask.h
    fields/momenteditor.cpp fields/momenteditor.h
    fields/noteeditor.cpp fields/noteeditor.h
    fields/numbereditor.cpp fields/numbereditor.h
    fields/shoptime.cpp fields/shoptime.h
    fields/sloteditor.cpp fields/sloteditor.h
    pages/cartpanel.cpp pages/cartpanel.h
    pages/choicelist.cpp pages/choicelist.h
    pages/connectpage.cpp pages/connectpage.h
    pages/detailspage.cpp pages/detailspage.h
    pages/findingslist.cpp pages/findingslist.h
    pages/linkbox.cpp pages/linkbox.h
    pages/offersbar.cpp pages/offersbar.h
    pages/page.cpp pages/page.h
    pages/openpaymentrow.cpp pages/openpaymentrow.h
    pages/openpaymentspage.cpp pages/openpaymentspage.h
    pages/paidview.cpp pages/paidview.h
    pages/paymentpage.cpp pages/paymentpage.h
    pages/phasewords.cpp pages/phasewords.h
    pages/productspage.cpp pages/productspage.h
    pages/signinpage.cpp pages/signinpage.h
    pages/totalsbox.cpp pages/totalsbox.h
    shell/appearance.cpp shell/appearance.h
    shell/alertwords.cpp shell/alertwords.h
    shell/headerwords.cpp shell/headerwords.h
    shell/mainwindow.cpp shell/mainwindow.h
    shell/pagehost.cpp shell/pagehost.h
    shell/pressgate.cpp shell/pressgate.h
    shell/windowkeys.cpp shell/windowkeys.h
    shell/windowmenu.cpp shell/windowmenu.h
    shell/paymentopener.cpp shell/paymentopener.h
    shell/shortcutsheet.cpp shell/shortcutsheet.h)
target_link_libraries(vezne_views PUBLIC vezne_models vezne_checkout vezne_text vezne_core)
set_target_properties(vezne_views PROPERTIES AUTOUIC ON AUTOUIC_SEARCH_PATHS "${CMAKE_SOURCE_DIR}/ui/pages")
